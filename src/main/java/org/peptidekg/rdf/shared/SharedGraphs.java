package org.peptidekg.rdf.shared;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Prefixes;
import org.peptidekg.rdf.article.TermQuads;

/**
 * Keeps what articles share: each term is described once, in the graph of terms, as long as an article uses it, what
 * articles were read with in the graph of tools, and what follows for a claim from all articles stands once, in the
 * graph of claims. The caller holds a write transaction.
 */
public final class SharedGraphs {

    private final Node terms;
    private final Node claims;
    private final Iris iris;
    private final TermDescriptions descriptions;
    private final ClaimOverviews overviews;
    private final ToolDescriptions tools;

    public SharedGraphs(Iris iris, Prefixes prefixes) {
        this.iris = iris;
        this.terms = JenaBridge.node(iris.graph(Iris.TERMS));
        this.claims = JenaBridge.node(iris.graph(Iris.CLAIMS));
        this.descriptions = new TermDescriptions(iris, new TermQuads(iris, prefixes), terms);
        this.overviews = new ClaimOverviews(iris);
        this.tools = new ToolDescriptions(iris);
    }

    /** The shared graphs of a store at the usual addresses. */
    public static SharedGraphs standard() {
        return new SharedGraphs(Iris.standard(), Prefixes.bundled());
    }

    /** Articles to be replaced one after the other, in the transaction that the caller holds. */
    public ArticleBatch batch(DatasetGraph data) {
        return new ArticleBatch(this, data);
    }

    /**
     * Lets the shared graphs follow after something else has changed articles: descriptions of terms that stand in an
     * article's graph move to the graph of terms.
     *
     * @param before what the graphs of those articles held
     */
    public void follow(DatasetGraph data, Collection<String> articles, Set<Quad> before) {
        var quads = new HashSet<>(before);
        var known = new HashMap<Node, Set<Quad>>();
        for (var article : articles) {
            if (iris.mayHoldClaims(article)) {
                var graph = NodeFactory.createURI(article);
                descriptions.adopt(data, graph, known);
                tools.adopt(data, graph, all(data, graph), known);
                quads.addAll(all(data, graph));
            }
        }
        var touched = new Touched();
        touch(quads, touched);
        follow(data, touched, known);
    }

    /** What a graph holds. */
    public static Set<Quad> all(DatasetGraph data, Node graph) {
        var quads = new HashSet<Quad>();
        data.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        return quads;
    }

    /** An article's graph with the descriptions of the terms that it uses and of what it was read with. */
    public Graph complete(DatasetGraph data, Node article) {
        var graph = GraphFactory.createDefaultGraph();
        var quads = all(data, article);
        quads.forEach(quad -> graph.add(quad.asTriple()));
        descriptions.used(quads).forEach(term -> TermDescriptions.described(data, terms, term)
                .forEach(quad -> graph.add(quad.asTriple())));
        tools.used(quads).forEach(tool -> tools.described(data, tool).forEach(quad -> graph.add(quad.asTriple())));
        return graph;
    }

    /** Notes what some quads of articles have to do with. */
    public void touch(Set<Quad> quads, Touched touched) {
        touched.tools.addAll(tools.used(quads));
        touched.terms.addAll(descriptions.used(quads));
        touched.claims.addAll(overviews.touched(quads));
    }

    public void follow(DatasetGraph data, Touched touched, Map<Node, Set<Quad>> known) {
        for (var tool : touched.tools) {
            set(data, tools.described(data, tool), tools.wanted(data, tool, known));
        }
        for (var term : touched.terms) {
            set(data, TermDescriptions.described(data, terms, term), descriptions.wanted(data, term, known));
        }
        for (var claim : touched.claims) {
            var said = new HashSet<Quad>();
            data.find(Node.ANY, claim, Node.ANY, Node.ANY).forEachRemaining(said::add);
            var there = said.stream().filter(quad -> quad.getGraph().equals(claims)).collect(Collectors.toSet());
            set(data, there, overviews.wanted(data, claim, said, claims));
        }
    }

    private static void set(DatasetGraph data, Set<Quad> there, Set<Quad> wanted) {
        there.stream().filter(quad -> !wanted.contains(quad)).forEach(data::delete);
        wanted.stream().filter(quad -> !there.contains(quad)).forEach(data::add);
    }

    /** Tools, terms and claims whose descriptions may have to change. */
    public static final class Touched {

        private final Set<Node> tools = new HashSet<>();
        private final Set<Node> terms = new HashSet<>();
        private final Set<Node> claims = new HashSet<>();
    }
}
