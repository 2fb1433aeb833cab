package org.peptidekg.export.rdf;

import java.util.HashMap;
import java.util.Map;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Tells the triples of a graph that no graph before it has: the default graph is first, then they go by name. */
final class FirstOccurrence {

    private final DatasetGraph dataset;
    private final Node graph;
    /** Most things are described in one graph: to know that of one saves a look-up for each of its triples. */
    private final Map<Node, Boolean> described = new HashMap<>();

    FirstOccurrence(DatasetGraph dataset, Node graph) {
        this.dataset = dataset;
        this.graph = graph;
    }

    boolean test(Quad quad) {
        return Quad.isDefaultGraph(graph)
                || !described.computeIfAbsent(quad.getSubject(), s -> isBefore(s, Node.ANY, Node.ANY))
                || !isBefore(quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    private boolean isBefore(Node subject, Node predicate, Node object) {
        return dataset.stream(Node.ANY, subject, predicate, object)
                .anyMatch(other -> other.isDefaultGraph()
                        || other.getGraph().toString().compareTo(graph.toString()) < 0);
    }
}
