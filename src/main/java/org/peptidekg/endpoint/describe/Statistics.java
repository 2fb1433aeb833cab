package org.peptidekg.endpoint.describe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts over one graph, or over the union of all.
 *
 * @param triples distinct triples
 * @param entities distinct IRIs and blank nodes in subject place
 * @param objects distinct objects
 * @param classes what there is of each class, by IRI
 * @param properties property to number of its triples, by IRI
 */
record Statistics(long triples, long entities, long objects, Map<String, ClassUse> classes,
        Map<String, Long> properties) {

    /**
     * The things of one class.
     *
     * @param entities how many
     * @param properties what is said of them, by IRI
     */
    record ClassUse(long entities, Map<String, PropertyUse> properties) {
    }

    /**
     * A property of the things of a class.
     *
     * @param triples how many
     * @param classes the classes of its values
     * @param datatypes the datatypes of its values
     */
    record PropertyUse(long triples, Set<String> classes, Set<String> datatypes) {

        private PropertyUse and(PropertyUse more) {
            classes.addAll(more.classes);
            datatypes.addAll(more.datatypes);
            return new PropertyUse(triples + more.triples, classes, datatypes);
        }
    }

    /**
     * Of one graph, or of {@link Quad#unionGraph}; the class of a thing may be said in any graph.
     *
     * @param without triples that do not count
     * @param ended asked at each triple
     * @throws CancellationException if it ended
     */
    static Statistics of(DatasetGraph data, Node graph, Set<Triple> without, BooleanSupplier ended) {
        long triples = 0;
        var subjects = new HashSet<Node>();
        var objects = new HashSet<Node>();
        var entities = new TreeMap<String, Long>();
        var uses = new TreeMap<String, Map<String, PropertyUse>>();
        var properties = new TreeMap<String, Long>();
        var classes = new HashMap<Node, List<String>>();
        var quads = data.find(graph, Node.ANY, Node.ANY, Node.ANY);
        while (quads.hasNext()) {
            var quad = quads.next();
            if (ended.getAsBoolean()) {
                throw new CancellationException("nobody waits for the count any more");
            }
            if (without.contains(quad.asTriple())) {
                continue;
            }
            triples++;
            subjects.add(quad.getSubject());
            objects.add(quad.getObject());
            var property = quad.getPredicate().getURI();
            properties.merge(property, 1L, Long::sum);
            if (quad.getPredicate().equals(RDF.Nodes.type) && quad.getObject().isURI()) {
                entities.merge(quad.getObject().getURI(), 1L, Long::sum);
            }
            for (var of : classes.computeIfAbsent(quad.getSubject(), node -> classes(data, node))) {
                uses.computeIfAbsent(of, k -> new TreeMap<>()).merge(property, use(data, quad.getObject(), classes),
                        PropertyUse::and);
            }
        }
        var found = new TreeMap<String, ClassUse>();
        entities.forEach((iri, count) -> found.put(iri, new ClassUse(count, uses.getOrDefault(iri, Map.of()))));
        return new Statistics(triples, subjects.size(), objects.size(), found, properties);
    }

    private static PropertyUse use(DatasetGraph data, Node value, Map<Node, List<String>> known) {
        var classes = new TreeSet<String>();
        var datatypes = new TreeSet<String>();
        if (value.isLiteral()) {
            datatypes.add(value.getLiteralDatatypeURI());
        } else {
            classes.addAll(known.computeIfAbsent(value, node -> classes(data, node)));
        }
        return new PropertyUse(1, classes, datatypes);
    }

    private static List<String> classes(DatasetGraph data, Node thing) {
        var classes = new TreeSet<String>();
        data.find(Quad.unionGraph, thing, RDF.Nodes.type, Node.ANY).forEachRemaining(quad -> {
            if (quad.getObject().isURI()) {
                classes.add(quad.getObject().getURI());
            }
        });
        return List.copyOf(classes);
    }
}
