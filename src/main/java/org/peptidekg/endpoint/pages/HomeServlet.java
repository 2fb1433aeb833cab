package org.peptidekg.endpoint.pages;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.query.SavedQueries;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/** The start page: the graph, opened at what the articles are about. */
public final class HomeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient GraphStore store;
    private final transient SavedQueries queries;
    private final String base;

    public HomeServlet(GraphStore store, SavedQueries queries, String base) {
        this.store = store;
        this.queries = queries;
        this.base = base;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = store.read(data -> {
            var reader = new ExploreReader(data, base);
            var articles = store.articles();
            return PageFrame.of("PeptideKG").withStyle("explorer").withModules("explorer")
                    .withHead(PageAbout.data(reader, articles, base))
                    .withBody(body(start(reader).orElse(""), PageAbout.articles(reader, articles)));
        });
        page.send(response);
    }

    /** The topic with the most claims. */
    private Optional<String> start(ExploreReader reader) {
        return store.articles().stream().map(NodeFactory::createURI)
                .flatMap(article -> reader.objects(article, Names.pmo("topic")).stream()).distinct()
                .max(Comparator.comparing((Node topic) -> reader.claimsOf(topic).size())
                        .thenComparing(Node::toString, Comparator.reverseOrder()))
                .map(topic -> reader.key(topic.getURI()));
    }

    private String body(String start, String articles) {
        return """
                <h1 class="unseen">The graph of what articles on peptides state</h1>
                <section id="filters" class="side" aria-label="Filters"></section>
                <section class="stage" aria-label="Graph">
                <div id="toolbar" class="toolbar" role="toolbar" aria-label="View"></div>
                <div id="graph" data-start="%s"></div>
                <p id="status" class="status" role="status" aria-live="polite">Loading the graph…</p>
                <div id="legend" class="legend"></div>
                </section>
                <section id="panel" class="panel" aria-label="Details" aria-live="polite" tabindex="-1">
                <h2>Every edge can be traced to the words that state it</h2>
                <p>Choose a line to read its quotations, or a node to see its claims.</p>
                <h3>Articles</h3>
                %s
                <h3>Ask</h3>
                <ul class="plain">%s</ul>
                <details><summary>All saved queries</summary><ul class="plain">%s</ul></details>
                </section>
                <section id="edges" class="edges" aria-label="The same as a list"></section>
                <noscript><p class="note">The drawing needs JavaScript; everything in it can also be read on the pages
                of the <a href="/search">terms</a>, the articles and the <a href="/queries">saved queries</a>.</p>
                </noscript>
                """.formatted(Html.escape(start), articles, links(6), links(queries.list().size()));
    }

    private String links(int most) {
        return queries.list().stream().limit(most)
                .map(query -> "<li>" + Html.link("/queries/" + query.name(), query.summary()) + "</li>")
                .collect(Collectors.joining());
    }
}
