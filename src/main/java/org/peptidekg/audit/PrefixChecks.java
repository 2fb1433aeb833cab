package org.peptidekg.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Namespaces;
import org.peptidekg.rdf.Prefixes;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.shapes.Finding;
import org.peptidekg.store.GraphStore;

/**
 * Compares prefixes with the tables that declare them: {@code prefix-undeclared} for an identifier whose prefix no
 * table has, {@code prefix-target} for one whose address is not what its prefix makes of it, {@code prefix-query} for a
 * saved query that gives a prefix another meaning.
 */
final class PrefixChecks {

    private PrefixChecks() {
    }

    static List<Finding> check(GraphStore store, SavedQueries queries) {
        var prefixes = Prefixes.bundled();
        var findings = new ArrayList<>(store.read(data -> identifiers(data, prefixes)));
        findings.addAll(ofQueries(queries, prefixes));
        return findings;
    }

    private static List<Finding> identifiers(DatasetGraph data, Prefixes prefixes) {
        var findings = new ArrayList<Finding>();
        data.find(Node.ANY, Node.ANY, JenaBridge.node(Vocabulary.CURIE), Node.ANY).forEachRemaining(quad -> {
            var curie = quad.getObject().getLiteralLexicalForm();
            var focus = quad.getSubject().getURI();
            if (!prefixes.knows(curie)) {
                findings.add(new Finding("prefix-undeclared", quad.getGraph().getURI(), focus,
                        "The prefix of " + curie + " is not declared."));
            }
            prefixes.expand(curie).ifPresent(expected -> data.find(quad.getGraph(), quad.getSubject(),
                    JenaBridge.node(Vocabulary.TARGET), Node.ANY).forEachRemaining(target -> {
                        if (!target.getObject().equals(JenaBridge.node(expected))) {
                            findings.add(new Finding("prefix-target", quad.getGraph().getURI(), focus,
                                    curie + " is " + expected + ", not " + target.getObject() + "."));
                        }
                    }));
        });
        return findings;
    }

    private static List<Finding> ofQueries(SavedQueries queries, Prefixes prefixes) {
        Map<String, String> declared = new HashMap<>(prefixes.expansions());
        declared.putAll(Namespaces.of(Iris.standard()));
        var findings = new ArrayList<Finding>();
        queries.list().forEach(query -> query.query().getPrefixMapping().getNsPrefixMap().forEach((prefix, means) -> {
            var meant = declared.get(prefix);
            if (meant != null && !meant.equals(means)) {
                findings.add(new Finding("prefix-query", "", query.file(), "The prefix " + prefix + " is " + meant
                        + " elsewhere, not " + means + "."));
            }
        }));
        return findings;
    }
}
