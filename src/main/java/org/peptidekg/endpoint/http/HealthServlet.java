package org.peptidekg.endpoint.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.store.GraphStore;

/** Says that the store can be read. */
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient GraphStore store;

    public HealthServlet(GraphStore store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var json = new JsonObject();
        json.put("status", "ok");
        json.put("articles", store.articles().size());
        json.put("version", store.version());
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getOutputStream().write((json + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
