package org.peptidekg.endpoint.describe;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.peptidekg.store.Columns;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/**
 * What a description counts in a store.
 *
 * @param version of the store that it holds for
 * @param union of all graphs but our own two
 * @param graphs number of triples of each of them, if they are not too many
 * @param links number of mappings by vocabulary and match
 * @param ours triples of those two
 */
record Counted(String version, Statistics union, Map<String, Long> graphs, Map<String, Long> links, long ours) {

    /** So many graphs are named one by one; of more, a client wants the whole only. */
    private static final int DETAILED = 200;

    /**
     * Counts.
     *
     * @param version that of the store, read before
     * @param own the graphs of the description itself
     * @param ended asked now and then
     * @throws java.util.concurrent.CancellationException if it ended
     */
    static Counted of(GraphStore store, String version, Set<String> own, BooleanSupplier ended) {
        return store.read(data -> {
            var graphs = new TreeMap<String, Long>();
            store.graphs().stream().filter(graph -> !own.contains(graph)).limit(DETAILED).forEach(graph ->
                    graphs.put(graph, Iter.count(data.findNG(NodeFactory.createURI(graph), Node.ANY, Node.ANY,
                            Node.ANY))));
            var ours = new HashSet<Triple>();
            own.forEach(graph -> data.findNG(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> ours.add(quad.asTriple())));
            return new Counted(version, Statistics.of(new Columns(data), ours, ended), graphs, links(data),
                    ours.size());
        });
    }

    private static Map<String, Long> links(DatasetGraph data) {
        var counts = new TreeMap<String, Long>();
        data.find(Quad.unionGraph, Node.ANY, Names.pmo("curie"), Node.ANY).forEachRemaining(quad ->
                data.find(Quad.unionGraph, quad.getSubject(), Names.pmo("match"), Node.ANY).forEachRemaining(match ->
                        counts.merge(quad.getObject().getLiteralLexicalForm().replaceFirst(":.*", "") + " "
                                + match.getObject().getURI().replaceFirst(".*#", ""), 1L, Long::sum)));
        return counts;
    }
}
