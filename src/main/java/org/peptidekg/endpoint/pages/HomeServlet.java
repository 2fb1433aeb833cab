package org.peptidekg.endpoint.pages;

import java.io.IOException;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.peptidekg.endpoint.explore.GraphOverview;
import org.peptidekg.endpoint.explore.Overviews;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.query.saved.SavedQueries;

/** The start page. Links to the graph that lead here, where it once was, are led on. */
public final class HomeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Overviews overviews;
    private final transient SavedQueries queries;
    private final String base;

    public HomeServlet(Overviews overviews, SavedQueries queries, String base) {
        this.overviews = overviews;
        this.queries = queries;
        this.base = base;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("focus") != null || request.getParameter("select") != null) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "/graph?" + request.getQueryString());
            return;
        }
        var peptides = ExploreServlet.number(request.getParameter("peptides"), 1, Integer.MAX_VALUE);
        var articles = ExploreServlet.number(request.getParameter("articles"), 1, Integer.MAX_VALUE);
        if (peptides.isEmpty() || articles.isEmpty()) {
            Problem.of(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter",
                    "peptides and articles must be numbers from 1 on").send(response);
            return;
        }
        page(overviews.get(), queries, base, peptides.get(), articles.get()).send(response);
    }

    /**
     * The start page.
     *
     * @param peptides page of the peptides, from 1
     * @param articles page of the articles, from 1
     */
    public static PageFrame page(GraphOverview overview, SavedQueries queries, String base, int peptides,
            int articles) {
        return PageCollection.page(overview, queries, PageAbout.data(overview, base), peptides, articles);
    }
}
