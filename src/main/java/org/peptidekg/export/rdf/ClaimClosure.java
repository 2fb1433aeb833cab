package org.peptidekg.export.rdf;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.peptidekg.claim.Relation;
import org.peptidekg.rdf.Vocabulary;

/** The part of an article's graph that some of its claims need: all that they lead to, and their direct edges. */
final class ClaimClosure {

    private static final Set<String> RELATIONS = Arrays.stream(Relation.values())
            .map(relation -> Vocabulary.of(relation).stringValue()).collect(Collectors.toUnmodifiableSet());

    private final Graph graph;
    private final Set<Node> reached = new HashSet<>();
    private final Set<Triple> edges = new HashSet<>();

    private ClaimClosure(Graph graph) {
        this.graph = graph;
    }

    /** What some things lead to in a graph. */
    static ClaimClosure of(Graph graph, Set<Node> things) {
        var closure = new ClaimClosure(graph);
        closure.follow(new ArrayDeque<>(things));
        return closure;
    }

    ClaimClosure(Graph article, Set<String> claims) {
        this(article);
        var open = new ArrayDeque<Node>();
        // By the article's claims: the chosen ones may be a million in other articles.
        graph.find(Node.ANY, node(RDF.TYPE), node(Vocabulary.CLAIM))
                .mapWith(Triple::getSubject).filterKeep(claim -> claims.contains(claim.getURI())).toList()
                .forEach(claim -> {
                    open.add(claim);
                    edges.add(Triple.create(part(claim, RDF.SUBJECT), part(claim, RDF.PREDICATE),
                            part(claim, RDF.OBJECT)));
                });
        follow(open);
    }

    /** All that was led to. */
    Set<Node> reached() {
        return reached;
    }

    private void follow(ArrayDeque<Node> open) {
        while (!open.isEmpty()) {
            var node = open.remove();
            if (reached.add(node)) {
                graph.find(node, Node.ANY, Node.ANY).filterKeep(triple -> !triple.getObject().isLiteral()
                        && !isEdge(triple.getPredicate())).forEachRemaining(triple -> open.add(triple.getObject()));
            }
        }
    }

    Stream<Quad> filter(Stream<Quad> quads) {
        return quads.filter(quad -> reached.contains(quad.getSubject())
                && (!isEdge(quad.getPredicate()) || edges.contains(quad.asTriple())));
    }

    private Node part(Node claim, IRI property) {
        return graph.find(claim, node(property), Node.ANY).next().getObject();
    }

    private static Node node(IRI iri) {
        return NodeFactory.createURI(iri.stringValue());
    }

    private static boolean isEdge(Node predicate) {
        return RELATIONS.contains(predicate.getURI());
    }
}
