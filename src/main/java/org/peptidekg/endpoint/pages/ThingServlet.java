package org.peptidekg.endpoint.pages;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.peptidekg.endpoint.html.PageErrors;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.endpoint.http.RdfAnswer;
import org.peptidekg.endpoint.things.FramedClaim;
import org.peptidekg.endpoint.things.Things;
import org.peptidekg.review.ReviewFile;
import org.peptidekg.store.GraphStore;

/** Answers the IRIs of the graph: the base of the IRI is this server, whatever it is in the data. */
public final class ThingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient GraphStore store;
    private final String base;
    private final transient Optional<ReviewFile> reviews;

    /**
     * Pages and descriptions.
     *
     * @param reviews where what people judge is kept, if the server takes it
     */
    public ThingServlet(GraphStore store, String base, Optional<ReviewFile> reviews) {
        this.reviews = reviews;
        this.store = store;
        this.base = base;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI().substring(1);
        response.setHeader("Vary", "Accept, Accept-Encoding");
        var type = PageCite.asked(request).or(() -> RdfAnswer.choose(request, true));
        if (type.isEmpty()) {
            RdfAnswer.notAcceptable(true).send(response);
            return;
        }
        // Clients send letters beyond ASCII percent-encoded, which IRIs need not be.
        for (var name : List.of(path, URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8))) {
            var thing = NodeFactory.createURI(base + name);
            if (store.read(data -> Things.isDescribed(data, thing))) {
                var framed = path.startsWith("claim/") && FramedClaim.isAsked(request);
                if (!framed && type.get().equals(RdfAnswer.HTML)) {
                    page(request, response, thing);
                    return;
                }
                var graph = store.read(data -> Things.describe(data, thing));
                if (framed) {
                    RdfAnswer.send(response, FramedClaim.of(graph), "application/ld+json");
                } else {
                    RdfAnswer.send(response, graph, type.get());
                }
                return;
            }
        }
        if (type.get().equals(RdfAnswer.HTML)) {
            PageErrors.notFound(response, path);
            return;
        }
        Problem.notFound("the graph says nothing of <" + base + path + ">; /queries lists what can be asked")
                .send(response);
    }

    private void page(HttpServletRequest request, HttpServletResponse response, Node thing) throws IOException {
        var page = ExploreServlet.number(request.getParameter("page"), 1, Integer.MAX_VALUE);
        if (page.isEmpty()) {
            Problem.of(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", "page must be a number from 1 on")
                    .send(response);
            return;
        }
        var topic = Optional.ofNullable(request.getParameter("topic"));
        var judged = reviews.map(ReviewFile::reviews);
        store.read(data -> new PageThings(data, base, judged).page(thing, topic, page.get())).send(response);
    }
}
