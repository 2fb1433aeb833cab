package org.peptidekg.endpoint.things;

import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.peptidekg.store.Names;

/**
 * What the graph says of one thing: its own triples and those of its parts, of a claim its evidence, of a term
 * or dosage the claims that name it, of evidence the claim; and the labels of what these mention.
 */
public final class Things {

    private static final Set<Node> OF_CLAIMS = Set.of(RDF.Nodes.subject, RDF.Nodes.object);
    private static final Set<Node> WORDS = Set.of(Names.HAS_SELECTOR, Names.pmo("hasContext"), Names.pmo("hasCue"));

    private final DatasetGraph data;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Set<Node> described = new LinkedHashSet<>();

    private Things(DatasetGraph data) {
        this.data = data;
    }

    /** Whether the graph says anything of it. */
    public static boolean isDescribed(DatasetGraph data, Node thing) {
        return data.contains(Quad.unionGraph, thing, Node.ANY, Node.ANY);
    }

    /** The description; empty if the graph says nothing of it. */
    public static Graph describe(DatasetGraph data, Node thing) {
        var things = new Things(data);
        things.add(thing);
        if (!things.graph.isEmpty()) {
            things.graph(thing).stream().filter(triple -> triple.getPredicate().equals(Names.HAS_EVIDENCE))
                    .forEach(triple -> things.add(triple.getObject()));
            OF_CLAIMS.forEach(role -> things.subjects(role, thing).forEach(things::add));
            things.subjects(Names.HAS_EVIDENCE, thing).forEach(things::add);
            things.label();
        }
        things.graph.getPrefixMapping().setNsPrefixes(Names.PREFIXES);
        return things.graph;
    }

    /** Adds what is said of a thing and of its parts. */
    private void add(Node thing) {
        if (described.add(thing)) {
            for (var triple : graph(thing)) {
                graph.add(triple);
                var object = triple.getObject();
                if (object.isBlank() || object.isURI() && isPart(triple, thing)) {
                    add(object);
                }
            }
        }
    }

    /** Whether the object belongs to the thing: by its address, or as words of the article that the thing names. */
    private static boolean isPart(Triple triple, Node thing) {
        return triple.getObject().getURI().startsWith(thing + "#") || WORDS.contains(triple.getPredicate());
    }

    private Set<Triple> graph(Node subject) {
        var triples = new LinkedHashSet<Triple>();
        data.find(Quad.unionGraph, subject, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
        return triples;
    }

    private Set<Node> subjects(Node predicate, Node object) {
        var subjects = new LinkedHashSet<Node>();
        data.find(Quad.unionGraph, Node.ANY, predicate, object).forEachRemaining(quad ->
                subjects.add(quad.getSubject()));
        return subjects;
    }

    private void label() {
        var mentioned = new LinkedHashSet<Node>();
        graph.find().forEachRemaining(triple -> mentioned.add(triple.getObject()));
        mentioned.stream().filter(Node::isURI).forEach(node ->
                data.find(Quad.unionGraph, node, RDFS.Nodes.label, Node.ANY)
                        .forEachRemaining(quad -> graph.add(quad.asTriple())));
    }
}
