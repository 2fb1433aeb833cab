package org.peptidekg.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.peptidekg.Pipeline;
import org.peptidekg.ShippedArticles;
import org.peptidekg.endpoint.Server;
import org.peptidekg.endpoint.Settings;
import org.peptidekg.query.saved.Parameter;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.store.GraphStore;

/**
 * Median and 95th percentile of each saved query over HTTP on the shipped graph, as it stands or, where it has to,
 * with the examples of its parameters, and once more with all of them. Each request but those of the last column comes
 * after a change of the data, so that no answer is had from the cache. Argument: requests a query (40), after as many
 * to warm up.
 */
public final class SavedQueriesBenchmark {

    private static final double TARGET_MILLIS = 50;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final GraphStore store;
    private final URI root;

    private SavedQueriesBenchmark(GraphStore store, URI root) {
        this.store = store;
        this.root = root;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var requests = args.length > 0 ? Integer.parseInt(args[0]) : 40;
        var pipeline = Pipeline.bundled();
        try (var store = GraphStore.inMemory()) {
            pipeline.storeOntology(store);
            ShippedArticles.read().forEach(article -> pipeline.store(pipeline.read(article), store));
            var queries = SavedQueries.bundled();
            try (var server = Server.start(store, queries, Settings.local(0))) {
                new SavedQueriesBenchmark(store, server.address()).run(queries.list(), requests);
            }
        }
    }

    private record Times(double p50, double p95) {

        static Times of(List<Double> times) {
            var sorted = times.stream().sorted().toList();
            return new Times(sorted.get(sorted.size() / 2), sorted.get((int) (sorted.size() * 0.95)));
        }

        @Override
        public String toString() {
            return "%.1f / %.1f".formatted(p50, p95);
        }
    }

    private record Row(String query, Times plain, Times given, Times again) {

        double worst() {
            return Math.max(plain.p95(), given.p95());
        }
    }

    private void run(List<SavedQuery> queries, int requests) throws IOException, InterruptedException {
        // Two turns, the first to warm up: a program that runs all kinds of queries is what is measured.
        measure(queries, requests);
        var rows = new ArrayList<>(measure(queries, requests));
        rows.sort(Comparator.comparingDouble(Row::worst).reversed());
        System.out.println("ms, p50 / p95 of " + requests);
        System.out.println("| query | as it stands | with examples | from the cache |\n| --- | --- | --- | --- |");
        rows.forEach(row -> System.out.println("| " + row.query() + " | " + row.plain() + " | " + row.given() + " | "
                + row.again() + " |"));
        System.out.println("p95 of " + TARGET_MILLIS + " ms or more: " + rows.stream()
                .filter(row -> row.worst() >= TARGET_MILLIS).map(Row::query).collect(Collectors.joining(", ")));
    }

    private List<Row> measure(List<SavedQuery> queries, int requests) throws IOException, InterruptedException {
        var plain = new TreeMap<String, List<Double>>();
        var given = new TreeMap<String, List<Double>>();
        var again = new TreeMap<String, List<Double>>();
        // In rounds, so that a moment in which the machine is busy does not fall on one query.
        for (int i = 0; i < requests; i++) {
            for (var query : queries) {
                var name = query.name();
                plain.computeIfAbsent(name, k -> new ArrayList<>()).add(anew(address(query, false)));
                given.computeIfAbsent(name, k -> new ArrayList<>()).add(anew(address(query, true)));
                again.computeIfAbsent(name, k -> new ArrayList<>()).add(millis(address(query, true)));
            }
        }
        return queries.stream().map(SavedQuery::name).map(name -> new Row(name, Times.of(plain.get(name)),
                Times.of(given.get(name)), Times.of(again.get(name)))).toList();
    }

    private URI address(SavedQuery query, boolean all) {
        var values = new LinkedHashMap<String, String>();
        query.parameters().stream().filter(parameter -> all || parameter.required())
                .filter(parameter -> parameter.example().isPresent())
                .forEach((Parameter parameter) -> values.put(parameter.name(), parameter.example().get()));
        return root.resolve("queries/" + query.name() + "?" + values.entrySet().stream()
                .map((Map.Entry<String, String> value) -> value.getKey() + "="
                        + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** The time of an answer that is not known already; that names of terms are known is not part of it. */
    private double anew(URI address) throws IOException, InterruptedException {
        store.change(data -> { }, data -> { });
        millis(root.resolve("queries/identifiers?term=serotonin"));
        return millis(address);
    }

    private static double millis(URI address) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var answer = CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + ": " + answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return (System.nanoTime() - begin) / 1e6;
    }
}
