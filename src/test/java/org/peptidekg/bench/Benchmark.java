package org.peptidekg.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.peptidekg.bench.LoadClient.Result;
import org.peptidekg.store.GraphStore;

/**
 * Requests a second and latency of our server, of bare Fuseki on the same TDB2 store, and of RDF4J's MemoryStore behind
 * the HTTP server of the JDK, at 1, 8 and 64 clients, for queries that are all different and for the same one each
 * time. Each server has a process of its own; they take turns.
 * Arguments: a folder for the store, number of things (50000), rounds (2), seconds a measurement (2).
 */
public final class Benchmark {

    private static final String BASE = "http://example.org/thing/";
    private static final List<String> SERVERS = List.of("ours", "fuseki", "rdf4j");
    private static final int WARM_UP_SECONDS = 6;
    private static final int[] CLIENTS = {1, 8, 64};
    private static final Map<String, String> QUERIES = new TreeMap<>(Map.of(
            "1 ASK", "ASK { <%s> ?p ?o }",
            "2 one hop", "SELECT ?p ?o { <%s> ?p ?o }",
            "3 three steps", "PREFIX : <http://example.org/p> "
                    + "SELECT ?o { <%s> (:0|:1)/(:0|:1)/(:0|:1) ?o }"));

    private record Key(String query, boolean same, int clients, String server) {
    }

    private Benchmark() {
    }

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        var things = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
        var rounds = args.length > 2 ? Integer.parseInt(args[2]) : 2;
        var seconds = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        fill(folder, things);
        var results = new HashMap<Key, List<Result>>();
        for (int round = 0; round < rounds; round++) {
            for (var name : SERVERS) {
                try (var server = new ServerProcess(name, folder)) {
                    measure(server.address(), name, seconds, things, results);
                }
            }
        }
        print(results);
    }

    private static void measure(URI address, String name, int seconds, int things, Map<Key, List<Result>> results)
            throws IOException {
        // The constants go on where the warm-up ended: what it asked would be known.
        var different = new HashMap<String, Supplier<byte[]>>();
        for (var query : QUERIES.entrySet()) {
            different.put(query.getKey(), requests(address, query.getValue(), false, things));
            LoadClient.run(address, 8, WARM_UP_SECONDS, different.get(query.getKey()));
        }
        for (var query : QUERIES.entrySet()) {
            for (var same : List.of(false, true)) {
                var requests = same ? requests(address, query.getValue(), true, things)
                        : different.get(query.getKey());
                for (var clients : CLIENTS) {
                    results.computeIfAbsent(new Key(query.getKey(), same, clients, name), k -> new ArrayList<>())
                            .add(LoadClient.run(address, clients, seconds, requests));
                }
            }
        }
    }

    private static void print(Map<Key, List<Result>> results) {
        System.out.println("req/s (p50 / p99 ms), median of the rounds; factor against bare Fuseki");
        for (var same : List.of(false, true)) {
            System.out.println(same ? "\nThe same query each time, which our server answers from its cache"
                    : "\nAnother constant in each query, so that no answer is known before");
            System.out.println("| query | clients | ours | bare Fuseki | RDF4J MemoryStore | ours : Fuseki |");
            System.out.println("| --- | --- | --- | --- | --- | --- |");
            for (var query : QUERIES.keySet()) {
                for (var clients : CLIENTS) {
                    var row = SERVERS.stream().map(server -> middle(results.get(new Key(query, same, clients, server))))
                            .toList();
                    System.out.printf("| %s | %d | %s | %s | %s | %.1f |%n", query.substring(2), clients,
                            show(row.get(0)), show(row.get(1)), show(row.get(2)),
                            row.get(0).perSecond() / row.get(1).perSecond());
                }
            }
        }
    }

    private static Result middle(List<Result> results) {
        return results.stream().sorted(Comparator.comparingDouble(Result::perSecond)).toList()
                .get(results.size() / 2);
    }

    private static String show(Result result) {
        return "%.0f (%.2f / %.2f)".formatted(result.perSecond(), result.p50(), result.p99());
    }

    private static void fill(Path folder, int things) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        try (var store = GraphStore.onDisk(folder)) {
            var random = new Random(1);
            store.change(data -> {
                for (int i = 0; i < things; i++) {
                    var graph = NodeFactory.createURI("http://example.org/article/" + i / 10);
                    var thing = NodeFactory.createURI(BASE + i);
                    data.add(Quad.create(graph, thing, NodeFactory.createURI(
                            "http://www.w3.org/2000/01/rdf-schema#label"),
                            NodeFactory.createLiteralString("thing " + i)));
                    for (int edge = 0; edge < 6; edge++) {
                        data.add(Quad.create(graph, thing, NodeFactory.createURI("http://example.org/p" + edge),
                                NodeFactory.createURI(BASE + random.nextInt(things))));
                    }
                }
            }, data -> { });
        }
    }

    /** What the clients send: the same text always, or one that differs from the last 50,000. */
    private static Supplier<byte[]> requests(URI address, String query, boolean same, int things) {
        var all = IntStream.range(0, same ? 1 : things).mapToObj(i -> ("GET " + address.getPath() + "?query="
                + URLEncoder.encode(query.formatted(BASE + (i * 7L + 1) % things), StandardCharsets.UTF_8)
                + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/sparql-results+json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII)).toList();
        var next = new AtomicInteger();
        return () -> all.get(next.getAndIncrement() % all.size());
    }

    private static final class ServerProcess implements AutoCloseable {

        private final Process process;
        private final URI address;

        ServerProcess(String name, Path store) {
            try {
                process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g", "-Dsun.net.httpserver.nodelay=true", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp", System.getProperty("java.class.path"), BenchmarkServer.class.getName(), name,
                        store.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
                var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var line = out.readLine();
                while (line != null && !line.startsWith("http")) {
                    line = out.readLine();
                }
                address = URI.create(String.valueOf(line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        URI address() {
            return address;
        }

        @Override
        public void close() {
            process.destroy();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
