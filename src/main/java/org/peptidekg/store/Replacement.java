package org.peptidekg.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.function.Consumer;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Makes named graphs hold some quads and nothing else; only what differs is written. */
final class Replacement {

    private Replacement() {
    }

    /**
     * What writes it. All quads are read before: a source that breaks off leaves the store as it was.
     *
     * @throws IllegalArgumentException if a quad belongs to none of the graphs
     */
    static Consumer<DatasetGraph> of(Collection<String> graphs, Iterable<Quad> quads) {
        var names = graphs.stream().map(NodeFactory::createURI).toList();
        var wanted = new HashSet<Quad>();
        for (var quad : quads) {
            if (!names.contains(quad.getGraph())) {
                throw new IllegalArgumentException("a quad outside the graphs " + graphs + ": " + quad);
            }
            wanted.add(quad);
        }
        return data -> {
            var surplus = new HashSet<Quad>();
            names.forEach(graph -> data.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(surplus::add));
            var missing = new HashSet<>(wanted);
            missing.removeAll(surplus);
            surplus.removeAll(wanted);
            surplus.forEach(data::delete);
            missing.forEach(data::add);
        };
    }
}
