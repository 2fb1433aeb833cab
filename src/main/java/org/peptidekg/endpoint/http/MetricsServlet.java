package org.peptidekg.endpoint.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.peptidekg.query.bounds.Limit;
import org.peptidekg.store.GraphStore;

/** Counts in the text format that Prometheus reads. */
public final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Traffic traffic;
    private final transient GraphStore store;

    public MetricsServlet(Traffic traffic, GraphStore store) {
        this.traffic = traffic;
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var counts = traffic.counts();
        var text = line("queries_running", "gauge", "queries that run now", counts.running())
                + line("queries_total", "counter", "queries that ended", counts.answered())
                + line("queries_known_total", "counter", "of those, queries whose answer was kept from before",
                        counts.known())
                + line("queries_refused_total", "counter", "queries for which there was no room", counts.refused())
                + line("queries_abandoned_total", "counter", "queries whose client left", counts.clientsLeft())
                + line("store_bytes", "gauge", "bytes on disk that the store takes", store.bytes())
                + limits();
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain; version=0.0.4");
        response.setCharacterEncoding("utf-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String limits() {
        return Stream.of(Limit.values()).map(limit -> "peptidekg_queries_limited_total{limit=\"" + limit.label()
                + "\"} " + traffic.number(limit) + "\n").collect(Collectors.joining("",
                        "# HELP peptidekg_queries_limited_total queries that reached a limit\n"
                                + "# TYPE peptidekg_queries_limited_total counter\n", ""));
    }

    private static String line(String name, String type, String help, long value) {
        return "# HELP peptidekg_" + name + " " + help + "\n# TYPE peptidekg_" + name + " " + type + "\npeptidekg_"
                + name + " " + value + "\n";
    }
}
