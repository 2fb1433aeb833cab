package org.peptidekg.export.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.peptidekg.export.select.Selection;
import org.peptidekg.rdf.Fixture;
import org.peptidekg.rdf.Iris;

/** What the OWL export says by axioms. */
class OwlExportTest {

    private static final String TERM = "https://w3id.org/peptidekg/term/";
    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

    private static Graph exported(DatasetGraph dataset) throws IOException {
        var out = new ByteArrayOutputStream();
        new OwlExport(Iris.standard()).write(dataset, Selection.ALL, out);
        return RDFParser.fromString(out.toString(StandardCharsets.UTF_8), Lang.RDFXML).toGraph();
    }

    private static List<Node> denials(Graph graph) {
        return graph.find(Node.ANY, TYPE, NodeFactory.createURI(OWL + "NegativePropertyAssertion"))
                .mapWith(triple -> triple.getSubject()).toList();
    }

    private static String value(Graph graph, Node subject, String property) {
        return graph.find(subject, NodeFactory.createURI(property), Node.ANY).next().getObject().getURI();
    }

    @Test
    void whatIsDeniedIsANegativeAssertion() throws IOException {
        var graph = exported(Fixture.dataset());
        var denials = denials(graph);
        assertEquals(1, denials.size());
        assertEquals(TERM + "zelatide", value(graph, denials.get(0), OWL + "sourceIndividual"));
        assertEquals("https://w3id.org/peptidekg/ontology#causes",
                value(graph, denials.get(0), OWL + "assertionProperty"));
        assertEquals(TERM + "λ-sedation",
                value(graph, denials.get(0), OWL + "targetIndividual"));
    }

    @Test
    void whatAnotherTextAffirmsIsNotDeniedByAnAxiom() throws IOException {
        var dataset = Fixture.dataset();
        var pmo = "https://w3id.org/peptidekg/ontology#";
        // The denial turned into one of what both articles affirm.
        var claim = dataset.find(Node.ANY, Node.ANY, NodeFactory.createURI(pmo + "polarity"),
                NodeFactory.createURI(pmo + "Negated")).next().getSubject();
        for (var property : List.of("http://www.w3.org/1999/02/22-rdf-syntax-ns#object", pmo + "object")) {
            var node = NodeFactory.createURI(property);
            var quad = dataset.find(Node.ANY, claim, node, Node.ANY).next();
            dataset.delete(quad);
            dataset.add(quad.getGraph(), claim, node, NodeFactory.createURI(TERM + "beta-endorphin"));
        }
        assertEquals(List.of(), denials(exported(dataset)));
    }

    @Test
    void aClaimNamesItsEndsByNamesThatOwlToolsRead() throws IOException {
        var graph = exported(Fixture.dataset());
        assertTrue(graph.find(Node.ANY, NodeFactory.createURI("https://w3id.org/peptidekg/ontology#subject"),
                NodeFactory.createURI(TERM + "zelatide")).hasNext());
    }

    @Test
    void whatBiologyTiesIsAnAxiomWithItsSource() throws IOException {
        try (var store = org.peptidekg.store.Fixture.store()) {
            var graph = store.read(data -> {
                try {
                    return exported(data);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            var from = NodeFactory.createURI(TERM + "gaba");
            var relation = NodeFactory.createURI("https://w3id.org/peptidekg/ontology#partOfSystem");
            assertTrue(graph.contains(from, relation, NodeFactory.createURI(TERM + "gabaergic-system")));
            assertTrue(graph.contains(from, TYPE, NodeFactory.createURI(OWL + "NamedIndividual")));
            var axiom = graph.find(Node.ANY, NodeFactory.createURI(OWL + "annotatedProperty"), relation).next()
                    .getSubject();
            assertTrue(graph.contains(axiom, NodeFactory.createURI("http://purl.org/dc/terms/source"),
                    NodeFactory.createLiteralString("no file")));
            // The gene of a receptor that no article speaks of is far from all that is exported.
            assertTrue(graph.find(NodeFactory.createURI("http://example.org/EX_0901"), Node.ANY, Node.ANY).toList()
                    .isEmpty());
        }
    }
}
