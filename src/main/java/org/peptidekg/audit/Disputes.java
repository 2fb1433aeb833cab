package org.peptidekg.audit;

import java.util.ArrayList;
import java.util.List;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.shapes.Finding;

/** The claims that one article affirms and another, or the same, denies: {@code claim-disputed}. */
final class Disputes {

    static final String RULE = "claim-disputed";

    private Disputes() {
    }

    /** A finding for each claim of each disputed pair; the caller holds a transaction. */
    static List<Finding> of(DatasetGraph data) {
        var findings = new ArrayList<Finding>();
        data.find(Node.ANY, Node.ANY, JenaBridge.node(Vocabulary.DISPUTED), Node.ANY).forEachRemaining(quad -> {
            if (quad.getObject().isLiteral() && quad.getObject().getLiteralLexicalForm().equals("true")) {
                findings.add(new Finding(RULE, quad.getGraph().getURI(), quad.getSubject().getURI(),
                        "What it says is affirmed and denied: " + label(data, quad.getSubject())));
            }
        });
        return findings;
    }

    private static String label(DatasetGraph data, Node claim) {
        var labels = new ArrayList<String>();
        data.find(Node.ANY, claim, JenaBridge.node(RDFS.LABEL), Node.ANY)
                .forEachRemaining(quad -> labels.add(quad.getObject().getLiteralLexicalForm()));
        return labels.stream().sorted().findFirst().orElse(claim.getURI());
    }
}
