package org.peptidekg.endpoint.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.store.Census;
import org.peptidekg.store.GraphStore;

/**
 * Says that the store can be read. {@code /health/live} says only that the server answers, {@code /health/ready} that
 * it answers from data; both cost next to nothing.
 */
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** What may follow in the path. */
    private static final Set<String> WHAT = Set.of("null", "/live", "/ready");

    private final transient GraphStore store;

    public HealthServlet(GraphStore store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var what = String.valueOf(request.getPathInfo());
        if (!WHAT.contains(what)) {
            Problem.notFound("there are /health, /health/live and /health/ready").send(response);
            return;
        }
        var json = new JsonObject();
        var ready = what.equals("/live") || !store.isEmpty();
        json.put("status", ready ? "ok" : "no articles");
        if (what.equals("null")) {
            json.put("articles", Census.articles(store));
            json.put("version", store.version());
        } else if (!ready) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getOutputStream().write((json + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
