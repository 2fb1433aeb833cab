package org.peptidekg.endpoint.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.endpoint.explore.ExploreFilter;
import org.peptidekg.endpoint.explore.ExploreGraph;
import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExplorePaths;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.ExploreSearch;
import org.peptidekg.endpoint.html.Templates;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.endpoint.mechanism.Mechanisms;
import org.peptidekg.endpoint.mechanism.Ties;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.store.GraphStore;

/** What the explorer's scripts ask for: bounded pieces of the graph, completion, and pieces of pages. */
public final class ExploreServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_EDGES = 40;
    static final int USUAL_HOPS = 3;
    private static final int COMPLETIONS = 12;
    private static final int MOST_TERMS = 50;

    private static final String[] NO_PATH = {};

    private final transient GraphStore store;
    private final transient ExploreSearch search;
    private final transient Ties ties;
    private final String base;

    public ExploreServlet(GraphStore store, ExploreSearch search, Ties ties, String base) {
        this.store = store;
        this.search = search;
        this.ties = ties;
        this.base = base;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (Optional.ofNullable(request.getPathInfo()).orElse("/")) {
            case "/neighbourhood" -> neighbourhood(request, response);
            case "/search" -> complete(request, response);
            case "/panel" -> panel(request, response);
            case "/mechanism" -> mechanism(request, response);
            default -> Problem.notFound("there are /explore/neighbourhood, /explore/search, /explore/mechanism and "
                    + "/explore/panel")
                    .send(response);
        }
    }

    private void neighbourhood(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var terms = Arrays.stream(Optional.ofNullable(request.getParameterValues("term")).orElse(new String[0]))
                .filter(term -> !term.isBlank()).distinct().toList();
        if (terms.isEmpty() || terms.size() > MOST_TERMS) {
            Problem.of(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter",
                    "term must be given, from 1 to " + MOST_TERMS + " times, as in term/name").send(response);
            return;
        }
        var limit = number(request.getParameter("limit"), USUAL_EDGES, ExploreGraph.MOST_EDGES);
        if (limit.isEmpty()) {
            Problem.of(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter",
                    "limit must be a number from 1 to " + ExploreGraph.MOST_EDGES).send(response);
            return;
        }
        var ends = Optional.ofNullable(request.getParameter("path")).map(path -> path.split("~")).orElse(NO_PATH);
        if (ends.length != 2 && ends.length != 0) {
            Problem.of(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter",
                    "path must name two terms with ~ between, as in term/name~term/other").send(response);
            return;
        }
        var filter = ExploreFilter.of(request);
        var graph = store.read(data -> {
            var reader = new ExploreReader(data, base);
            var ways = ends.length == 0 ? List.<StoredClaim>of() : new ExplorePaths(reader, filter).between(
                    reader.node(ends[0]), reader.node(ends[1]));
            var around = new ExploreGraph(reader).around(terms, ways, filter, limit.get(),
                    "things".equals(request.getParameter("by")));
            var path = new JsonArray();
            ways.forEach(claim -> path.add(reader.key(claim.iri())));
            around.put("path", path);
            return around;
        });
        send(response, "application/json", graph.toString());
    }

    private void complete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Optional.ofNullable(request.getParameter("q")).orElse("");
        var list = new JsonArray();
        search.find(words, "", COMPLETIONS).forEach(term -> {
            var entry = new JsonObject();
            entry.put("id", term.key());
            entry.put("label", term.label());
            entry.put("kind", Wording.words(term.kind()));
            entry.put("group", ExploreNames.group(term.kind()));
            entry.put("claims", term.claims());
            list.add(entry);
        });
        send(response, "application/json", list.toString());
    }

    private void mechanism(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var hops = number(request.getParameter("hops"), USUAL_HOPS, Mechanisms.LONGEST);
        var from = Optional.ofNullable(request.getParameter("from")).orElse("");
        var to = Optional.ofNullable(request.getParameter("to")).orElse("");
        var ways = hops.flatMap(most -> store.read(data -> new PageMechanism(new ExploreReader(data, base), search,
                ties).data(from, to, most)));
        if (ways.isEmpty()) {
            Problem.of(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", "from must name a term of the graph, to "
                    + "may name one, hops is a number from 2 to " + Mechanisms.LONGEST).send(response);
            return;
        }
        send(response, "application/json", ways.get().toString());
    }

    private void panel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var claim = request.getParameter("claim");
        var term = request.getParameter("term");
        var markup = store.read(data -> {
            var reader = new ExploreReader(data, base);
            if (request.getParameter("from") != null && request.getParameter("to") != null) {
                return new PageClaim(reader).pair(reader.node(request.getParameter("from")),
                        reader.node(request.getParameter("to")));
            }
            if (claim != null) {
                return reader.claim(reader.node(claim)).map(found -> new PageClaim(reader).panel(found));
            }
            return Optional.ofNullable(term).map(reader::node).filter(reader::has)
                    .map(found -> new PageTerm(reader).panel(found));
        });
        if (markup.isEmpty()) {
            Problem.notFound("the graph says nothing of " + (claim != null ? claim : term == null ? "it" : term))
                    .send(response);
            return;
        }
        send(response, "text/html", Templates.text(markup.get()));
    }

    static Optional<Integer> number(String text, int usual, int most) {
        if (text == null || text.isBlank()) {
            return Optional.of(usual);
        }
        return text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= 1
                ? Optional.of(Math.min(most, Integer.parseInt(text))) : Optional.empty();
    }

    private static void send(HttpServletResponse response, String type, String content) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding("utf-8");
        response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
    }
}
