package org.peptidekg.query;

import java.util.List;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.peptidekg.store.GraphStore;

/**
 * Which concepts the hierarchies of a store hold: its ontology and the parts of others. A question for all that lies
 * below a concept that none of them holds would be answered with nothing, as if nothing were said.
 */
final class Hierarchies {

    private static final List<Node> MATCHES = List.of(SKOS.exactMatch.asNode(), SKOS.broadMatch.asNode(),
            SKOS.closeMatch.asNode());

    /** What a store can tell of all that lies below a concept. */
    enum Reach {
        /** A hierarchy holds it. */
        BELOW,
        /** Terms are mapped to it, but no hierarchy holds it: nothing is known to lie below it. */
        ITSELF,
        /** Nothing. */
        NOTHING
    }

    private final GraphStore store;

    Hierarchies(GraphStore store) {
        this.store = store;
    }

    /** What can be told of a concept: a class, an entry of another vocabulary, or a term that is exactly one. */
    Reach of(String iri) {
        return store.read(data -> of(data, NodeFactory.createURI(iri)));
    }

    private static Reach of(DatasetGraph data, Node concept) {
        if (holds(data, concept)) {
            return Reach.BELOW;
        }
        var entries = data.stream(Quad.unionGraph, concept, SKOS.exactMatch.asNode(), Node.ANY).map(Quad::getObject)
                .toList();
        if (entries.stream().anyMatch(entry -> holds(data, entry))) {
            return Reach.BELOW;
        }
        var mapped = !entries.isEmpty() || MATCHES.stream().anyMatch(match ->
                data.contains(Quad.unionGraph, Node.ANY, match, concept));
        return mapped ? Reach.ITSELF : Reach.NOTHING;
    }

    private static boolean holds(DatasetGraph data, Node entry) {
        return data.contains(Quad.unionGraph, entry, RDF.Nodes.type, OWL.Class.asNode())
                || data.contains(Quad.unionGraph, entry, RDFS.Nodes.subClassOf, Node.ANY)
                || data.contains(Quad.unionGraph, Node.ANY, RDFS.Nodes.subClassOf, entry);
    }
}
