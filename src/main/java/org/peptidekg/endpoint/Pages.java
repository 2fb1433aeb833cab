package org.peptidekg.endpoint;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.fuseki.main.FusekiServer;
import org.peptidekg.endpoint.compare.PageCompare;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.http.WebServlet;
import org.peptidekg.endpoint.mechanism.Ties;
import org.peptidekg.endpoint.pages.ExploreServlet;
import org.peptidekg.endpoint.pages.HomeServlet;
import org.peptidekg.endpoint.pages.PageAbout;
import org.peptidekg.endpoint.pages.PageAdd;
import org.peptidekg.endpoint.pages.PageDisputed;
import org.peptidekg.endpoint.pages.PageEditor;
import org.peptidekg.endpoint.pages.PageGraph;
import org.peptidekg.endpoint.pages.PageMechanism;
import org.peptidekg.endpoint.pages.PageSearch;
import org.peptidekg.endpoint.pages.ThingServlet;
import org.peptidekg.endpoint.saved.PageQueriesFilter;
import org.peptidekg.review.ReviewFile;
import org.peptidekg.store.GraphStore;

/** The pages for people and what their scripts ask for, put into a server. */
final class Pages {

    private static final int USUAL_HOPS = 3;

    /** Kinds of things whose IRIs are the base, the kind and a name. */
    private static final List<String> KINDS = List.of("term", "claim", "evidence", "article", "dosage", "half-life",
            "run", "rule", "mapping", "software", "lexicon", "rules");

    private Pages() {
    }

    static void things(FusekiServer.Builder builder, GraphStore store, String base, Optional<ReviewFile> reviews) {
        KINDS.forEach(kind -> builder.addServlet("/" + kind + "/*", new ThingServlet(store, base, reviews)));
    }

    static void add(FusekiServer.Builder builder, ServerParts parts) {
        var store = parts.store();
        var queries = parts.queries();
        var overviews = parts.overviews();
        var search = parts.search();
        var base = parts.base();
        var adding = parts.extras().articles().isPresent();
        var ties = Ties.bundled();
        builder.addServlet("", new HomeServlet(overviews, queries, base))
                .addServlet("/graph", new Servlet(request -> PageGraph.page(overviews.get(), base)))
                .addServlet("/web/*", new WebServlet())
                .addServlet("/explore/*", new ExploreServlet(store, search, ties, base))
                .addServlet("/about", new Servlet(request -> PageAbout.page(overviews.get(), base)))
                .addServlet("/search", new Servlet(request ->
                        PageSearch.page(search, value(request, "q"), value(request, "class"), !store.isRemote())))
                .addServlet("/mechanism", new Servlet(request -> store.read(data ->
                        new PageMechanism(new ExploreReader(data, base), search, ties)
                                .page(value(request, "from"), value(request, "to"), hops(request)))))
                .addServlet("/compare", new Servlet(request -> store.read(data ->
                        new PageCompare(new ExploreReader(data, base), search)
                                .page(terms(request)))))
                .addServlet("/disputed", new Servlet(request -> {
                    var overview = overviews.get();
                    return store.read(data -> new PageDisputed(new ExploreReader(data, base)).page(overview,
                            page(request)));
                }))
                .addServlet("/editor", new Servlet(request -> PageEditor.page(queries)))
                .addServlet("/add", new Servlet(request -> adding ? PageAdd.page() : PageAdd.closed()))
                .addFilter("/queries/*", new PageQueriesFilter(store, queries, parts.runner(), parts.traffic(),
                        base));
    }

    private static String value(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** The terms to compare; {@code a} and {@code b} are of links from before there could be more than two. */
    private static List<String> terms(HttpServletRequest request) {
        return Stream.of("a", "b", "term").flatMap(name -> Stream.of(Optional.ofNullable(request
                .getParameterValues(name)).orElse(new String[0]))).toList();
    }

    /** How many steps a mechanism may have: three unless told otherwise. */
    private static int hops(HttpServletRequest request) {
        return value(request, "hops").matches("[2-4]") ? Integer.parseInt(value(request, "hops")) : USUAL_HOPS;
    }

    /** The number of a page; whatever is no number means the first. */
    private static int page(HttpServletRequest request) {
        var text = value(request, "page");
        return text.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(text) : 1;
    }

    /** A page that follows from its address. */
    static final class Servlet extends HttpServlet {

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
