package org.peptidekg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.model.IRI;
import org.peptidekg.mention.MappingBranches;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.shapes.Finding;

/**
 * Checks that terms are mapped to entries of their kind: {@code mapping-branch} for a class, a branch and a match that
 * {@code data/links/branches.tsv} does not allow together. What an annotated input says of its names is left alone.
 */
final class MappingChecks {

    private static final String GIVEN = "given";

    private final MappingBranches branches = MappingBranches.bundled();

    /** What is wrong, by graph and term; the caller holds a transaction. */
    List<Finding> check(DatasetGraph data) {
        var findings = new ArrayList<Finding>();
        data.find(Node.ANY, Node.ANY, node(Vocabulary.HAS_MAPPING), Node.ANY).forEachRemaining(quad ->
                check(data, quad).ifPresent(findings::add));
        findings.sort(Finding.ORDER);
        return findings;
    }

    private Optional<Finding> check(DatasetGraph data, Quad quad) {
        var mapping = quad.getObject();
        var type = values(data, quad.getGraph(), quad.getSubject(), RDF.Nodes.type).stream()
                .flatMap(name -> constant(TermClass.values(), name).stream()).findFirst();
        var match = values(data, quad.getGraph(), mapping, node(Vocabulary.MATCH)).stream()
                .flatMap(name -> constant(Term.Match.values(), name).stream()).findFirst();
        var curie = values(data, quad.getGraph(), mapping, node(Vocabulary.CURIE)).stream().findFirst();
        var places = values(data, quad.getGraph(), mapping, node(Vocabulary.BRANCH));
        if (type.isEmpty() || match.isEmpty() || curie.isEmpty() || curie.get().indexOf(':') < 0
                || values(data, quad.getGraph(), mapping, node(Vocabulary.LINKED_BY)).contains(GIVEN)
                || branches.allows(type.get(), curie.get(), places, match.get())) {
            return Optional.empty();
        }
        return Optional.of(new Finding("mapping-branch", quad.getGraph().getURI(), quad.getSubject().getURI(),
                "A " + type.get() + " may not be mapped to " + curie.get() + " of "
                        + String.join(", ", places) + " by " + match.get() + "."));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String address) {
        var name = address.substring(address.indexOf('#') + 1);
        return Arrays.stream(constants).filter(constant -> constant.name().equals(name)).findFirst();
    }

    private static List<String> values(DatasetGraph data, Node graph, Node subject, Node property) {
        var found = new ArrayList<String>();
        data.find(graph, subject, property, Node.ANY).forEachRemaining(quad -> found.add(quad.getObject().isURI()
                ? quad.getObject().getURI() : quad.getObject().getLiteralLexicalForm()));
        found.sort(null);
        return found;
    }

    private static Node node(IRI iri) {
        return NodeFactory.createURI(iri.stringValue());
    }
}
