package org.peptidekg.endpoint.pages;

import org.peptidekg.endpoint.explore.GraphOverview;
import org.peptidekg.endpoint.html.PageFrame;

/** The graph to work in, opened at what the articles are about. */
public final class PageGraph {

    private PageGraph() {
    }

    public static PageFrame page(GraphOverview overview, String base) {
        return PageFrame.of("Graph").withStyle("explorer").withModules("explorer")
                .withHead("pages/data.jte", PageAbout.data(overview, base))
                .withBody("pages/graph.jte", overview.start());
    }
}
