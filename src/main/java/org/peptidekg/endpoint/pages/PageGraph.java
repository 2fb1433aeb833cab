package org.peptidekg.endpoint.pages;

import org.peptidekg.endpoint.explore.GraphOverview;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.html.PageFrame;

/** The graph to work in, opened at what the articles are about. */
public final class PageGraph {

    private PageGraph() {
    }

    public static PageFrame page(GraphOverview overview, String base) {
        return PageFrame.of("Graph").withStyle("explorer").withModules("explorer")
                .withHead(PageAbout.data(overview, base)).withBody("""
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
                <p>Choose a line to read its quotations, or a node to see what is said of it. A second tap on a node
                brings in what is around it.</p>
                <p><a href="/">All peptides and articles</a></p>
                </section>
                <section id="edges" class="edges" aria-label="The same as a list"></section>
                <noscript><p class="note">The drawing needs JavaScript; everything in it can also be read on the pages
                of the <a href="/search">terms</a>, the articles and the <a href="/queries">saved queries</a>.</p>
                </noscript>
                """.formatted(Html.escape(overview.start())));
    }
}
