package org.peptidekg.endpoint;

import java.io.IOException;
import java.util.function.Function;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.fuseki.main.FusekiServer;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.ExploreSearch;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.http.Traffic;
import org.peptidekg.endpoint.http.WebServlet;
import org.peptidekg.endpoint.pages.ExploreServlet;
import org.peptidekg.endpoint.pages.HomeServlet;
import org.peptidekg.endpoint.pages.PageAbout;
import org.peptidekg.endpoint.pages.PageCompare;
import org.peptidekg.endpoint.pages.PageEditor;
import org.peptidekg.endpoint.pages.PageMechanism;
import org.peptidekg.endpoint.pages.PageSearch;
import org.peptidekg.endpoint.saved.PageQueriesFilter;
import org.peptidekg.query.QueryRunner;
import org.peptidekg.query.SavedQueries;
import org.peptidekg.store.GraphStore;

/** The pages for people and what their scripts ask for, put into a server. */
final class Pages {

    private Pages() {
    }

    static void add(FusekiServer.Builder builder, GraphStore store, SavedQueries queries, QueryRunner runner,
            Traffic traffic, String base) {
        var search = new ExploreSearch(store, base);
        builder.addServlet("", new HomeServlet(store, queries, base))
                .addServlet("/web/*", new WebServlet())
                .addServlet("/explore/*", new ExploreServlet(store, search, base))
                .addServlet("/about", new Servlet(request -> store.read(data ->
                        PageAbout.page(new ExploreReader(data, base), store.articles(), base))))
                .addServlet("/search", new Servlet(request ->
                        PageSearch.page(search, value(request, "q"), value(request, "class"))))
                .addServlet("/mechanism", new Servlet(request -> store.read(data ->
                        new PageMechanism(new ExploreReader(data, base), search)
                                .page(value(request, "from"), value(request, "to")))))
                .addServlet("/compare", new Servlet(request -> store.read(data ->
                        new PageCompare(new ExploreReader(data, base), search)
                                .page(value(request, "a"), value(request, "b")))))
                .addServlet("/editor", new Servlet(request -> PageEditor.page(queries)))
                .addFilter("/queries/*", new PageQueriesFilter(store, queries, runner, traffic, base));
    }

    private static String value(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** A page that follows from its address. */
    private static final class Servlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient Function<HttpServletRequest, PageFrame> page;

        Servlet(Function<HttpServletRequest, PageFrame> page) {
            this.page = page;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            page.apply(request).send(response);
        }
    }
}
