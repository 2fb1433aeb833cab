package org.peptidekg.bench;

import java.io.BufferedReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.peptidekg.store.GraphStore;

/**
 * Requests a second and latency of our server, of bare Fuseki on the same TDB2 store, and of RDF4J's MemoryStore behind
 * the HTTP server of the JDK, at 1, 8 and 64 clients. Each server has a process of its own; they take turns.
 * Arguments: a folder for the store, number of things (50000), rounds (2), seconds a measurement (2).
 */
public final class Benchmark {

    private static final String BASE = "http://example.org/thing/";
    private static final List<String> SERVERS = List.of("ours", "fuseki", "rdf4j");
    private static final int[] CLIENTS = {1, 8, 64};
    private static final Map<String, String> QUERIES = new TreeMap<>(Map.of(
            "1 ASK", "ASK { <%s> ?p ?o }",
            "2 one hop", "SELECT ?p ?o { <%s> ?p ?o }",
            "3 three steps", "PREFIX : <http://example.org/p> "
                    + "SELECT ?o { <%s> (:0|:1)/(:0|:1)/(:0|:1) ?o }"));

    private record Key(String query, int clients, String server) {
    }

    private record Result(double perSecond, double p50, double p99) {
    }

    private Benchmark() {
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        var folder = Path.of(args[0]);
        var things = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
        var rounds = args.length > 2 ? Integer.parseInt(args[2]) : 2;
        var seconds = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        fill(folder, things);
        var results = new java.util.HashMap<Key, List<Result>>();
        for (int round = 0; round < rounds; round++) {
            for (var name : SERVERS) {
                try (var server = new ServerProcess(name, folder)) {
                    QUERIES.values().forEach(query -> measure(server.address(), query, 8, 2, things));
                    QUERIES.forEach((title, query) -> {
                        for (var clients : CLIENTS) {
                            results.computeIfAbsent(new Key(title, clients, name), k -> new ArrayList<>())
                                    .add(measure(server.address(), query, clients, seconds, things));
                        }
                    });
                }
            }
        }
        print(results);
    }

    private static void print(Map<Key, List<Result>> results) {
        System.out.println("req/s (p50 / p99 ms), median of the rounds; factor against bare Fuseki");
        System.out.println("| query | clients | ours | bare Fuseki | RDF4J MemoryStore | ours : Fuseki |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        QUERIES.keySet().forEach(query -> {
            for (var clients : CLIENTS) {
                var row = SERVERS.stream().map(server -> middle(results.get(new Key(query, clients, server)))).toList();
                System.out.printf("| %s | %d | %s | %s | %s | %.1f |%n", query.substring(2), clients, show(row.get(0)),
                        show(row.get(1)), show(row.get(2)), row.get(0).perSecond() / row.get(1).perSecond());
            }
        });
    }

    private static Result middle(List<Result> results) {
        return results.stream().sorted(java.util.Comparator.comparingDouble(Result::perSecond)).toList()
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

    private static Result measure(URI address, String query, int clients, int seconds, int things) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var tasks = new ArrayList<Callable<long[]>>();
            for (int i = 0; i < clients; i++) {
                var random = new Random(i);
                tasks.add(() -> load(address, query, end, random, things));
            }
            var begin = System.nanoTime();
            var times = new ArrayList<Long>();
            for (var future : pool.invokeAll(tasks)) {
                Arrays.stream(future.get()).forEach(times::add);
            }
            var elapsed = (System.nanoTime() - begin) / 1e9;
            times.sort(null);
            return new Result(times.size() / elapsed, times.get(times.size() / 2) / 1e6,
                    times.get((int) (times.size() * 0.99)) / 1e6);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** One client on one connection, without any library between. */
    private static long[] load(URI address, String query, long end, Random random, int things) throws IOException {
        var times = new long[1 << 20];
        int count = 0;
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            while (System.nanoTime() < end && count < times.length) {
                var text = query.formatted(BASE + random.nextInt(things));
                var request = "GET " + address.getPath() + "?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/sparql-results+json\r\n\r\n";
                var begin = System.nanoTime();
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                read(in);
                times[count++] = System.nanoTime() - begin;
            }
        }
        return Arrays.copyOf(times, count);
    }

    private static void read(InputStream in) throws IOException {
        var status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        long length = -1;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Long.parseLong(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (var size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            in.skipNBytes(size + 2L);
        }
        line(in);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
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
