package org.peptidekg.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Time from the start of the process to the first answer, ours with the class-data archive and bare Fuseki on the same
 * TDB2 store, in turns. Arguments: the built jar, its archive, the store, rounds (7).
 */
public final class StartUp {

    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private StartUp() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var rounds = args.length > 3 ? Integer.parseInt(args[3]) : 7;
        var ours = new ArrayList<Double>();
        var plain = new ArrayList<Double>();
        var fuseki = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            ours.add(ours(args, List.of("-XX:SharedArchiveFile=" + args[1])));
            fuseki.add(fuseki(args));
            plain.add(ours(args, List.of()));
        }
        System.out.println("start to first answer, s, median (least - most) of " + rounds);
        System.out.println("ours with archive     " + show(ours));
        System.out.println("ours without archive  " + show(plain));
        System.out.println("bare Fuseki           " + show(fuseki));
        System.out.printf("ours with archive : bare Fuseki = %.2f%n", median(ours) / median(fuseki));
    }

    private static double ours(String[] args, List<String> options) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of("-jar", args[0], "serve", "--store", args[2], "--port", Integer.toString(port)));
        return time(command, "http://127.0.0.1:" + port + "/sparql");
    }

    private static double fuseki(String[] args) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        // The jar first, so that both sides load from it; RDF4J's store, which the class names too, is not in it.
        var separator = System.getProperty("path.separator");
        var classes = args[0] + separator + System.getProperty("java.class.path");
        return time(List.of(java(), "-Dbenchmark.port=" + port, "-cp", classes, BenchmarkServer.class.getName(),
                "fuseki", args[2]), "http://127.0.0.1:" + port + "/ds/sparql");
    }

    private static double time(List<String> command, String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "?query="
                + URLEncoder.encode(COUNT, StandardCharsets.UTF_8))).build();
        var begin = System.nanoTime();
        var process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            while (!answers(request)) {
                if (!process.isAlive() || System.nanoTime() - begin > 60e9) {
                    throw new IOException("no answer from " + command);
                }
                Thread.sleep(5);
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static String show(List<Double> times) {
        return "%.2f (%.2f - %.2f)".formatted(median(times), times.stream().min(Double::compare).orElseThrow(),
                times.stream().max(Double::compare).orElseThrow());
    }
}
