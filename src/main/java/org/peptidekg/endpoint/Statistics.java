package org.peptidekg.endpoint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts over the union of all graphs.
 *
 * @param triples distinct triples
 * @param entities distinct IRIs and blank nodes in subject place
 * @param objects distinct objects
 * @param classes class to number of its instances, by IRI
 * @param properties property to number of its triples, by IRI
 */
record Statistics(long triples, long entities, long objects, Map<String, Long> classes, Map<String, Long> properties) {

    static Statistics of(DatasetGraph data) {
        long triples = 0;
        var subjects = new HashSet<Node>();
        var objects = new HashSet<Node>();
        var classes = new HashMap<Node, Long>();
        var properties = new HashMap<Node, Long>();
        var quads = data.find(Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY);
        while (quads.hasNext()) {
            var quad = quads.next();
            triples++;
            subjects.add(quad.getSubject());
            objects.add(quad.getObject());
            properties.merge(quad.getPredicate(), 1L, Long::sum);
            if (quad.getPredicate().equals(RDF.Nodes.type)) {
                classes.merge(quad.getObject(), 1L, Long::sum);
            }
        }
        return new Statistics(triples, subjects.size(), objects.size(), byIri(classes), byIri(properties));
    }

    private static Map<String, Long> byIri(Map<Node, Long> counts) {
        var sorted = new TreeMap<String, Long>();
        counts.forEach((node, count) -> {
            if (node.isURI()) {
                sorted.put(node.getURI(), count);
            }
        });
        return sorted;
    }
}
