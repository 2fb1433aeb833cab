package org.peptidekg.rdf.shared;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Vocabulary;

/** What articles were read with, which is the same for many: rules, lexicon, software. */
final class ToolDescriptions {

    private static final Set<Node> USES = Stream.of(Vocabulary.FOUND_BY, PROV.USED, PROV.WAS_ASSOCIATED_WITH)
            .map(JenaBridge::node).collect(Collectors.toUnmodifiableSet());

    private final Iris iris;
    private final Node graph;

    ToolDescriptions(Iris iris) {
        this.iris = iris;
        this.graph = JenaBridge.node(iris.graph(Iris.TOOLS));
    }

    /** The tools that some quads name. */
    Set<Node> used(Collection<Quad> some) {
        return some.stream().filter(quad -> USES.contains(quad.getPredicate())).map(Quad::getObject)
                .filter(this::isTool).collect(Collectors.toSet());
    }

    /** What is said of a tool. */
    Set<Quad> described(DatasetGraph data, Node tool) {
        return described(data, graph, tool);
    }

    /** What is to be said of a tool: nothing if no article names it. */
    Set<Quad> wanted(DatasetGraph data, Node tool, Map<Node, Set<Quad>> known) {
        return USES.stream().noneMatch(use -> data.contains(Node.ANY, Node.ANY, use, tool)) ? Set.of()
                : known.getOrDefault(tool, described(data, tool));
    }

    /** Takes what an article's graph says of tools out of it. */
    void adopt(DatasetGraph data, Node article, Collection<Quad> quads, Map<Node, Set<Quad>> known) {
        for (var tool : quads.stream().map(Quad::getSubject).filter(this::isTool).collect(Collectors.toSet())) {
            var found = described(data, article, tool);
            found.forEach(data::delete);
            known.put(tool, found.stream().map(quad -> Quad.create(graph, quad.asTriple()))
                    .collect(Collectors.toSet()));
        }
    }

    private boolean isTool(Node node) {
        return node.isURI() && iris.isTool(node.getURI());
    }

    private static Set<Quad> described(DatasetGraph data, Node graph, Node tool) {
        var found = new HashSet<Quad>();
        data.findNG(graph, tool, Node.ANY, Node.ANY).forEachRemaining(found::add);
        return found;
    }
}
