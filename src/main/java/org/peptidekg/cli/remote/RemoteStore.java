package org.peptidekg.cli.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.text.BadInputException;

/**
 * A store of anybody's that speaks the Graph Store Protocol or SPARQL 1.1 Update. What fails for a reason that may pass
 * (no connection, 429, 500 and above) is tried again, each time after a longer pause. Safe for one thread.
 */
public final class RemoteStore {

    /** How graphs are written. */
    public enum Protocol {
        /** PUT and DELETE with {@code ?graph=}: a graph is replaced at one stroke. */
        GRAPH_STORE,
        /** {@code DROP} and {@code INSERT DATA}, in parts where a graph is large: for a moment it is there in part. */
        UPDATE
    }

    /**
     * Where and how.
     *
     * @param address of the graph store, or of the update service
     * @param token shown as a bearer token
     * @param tries how often something is tried, at least 1
     * @param pause before the second try; doubled with each further one
     */
    public record Settings(URI address, Protocol protocol, Optional<String> token, int tries, Duration pause) {

        public static Settings usual(URI address, Protocol protocol, Optional<String> token) {
            return new Settings(address, protocol, token, 6, Duration.ofSeconds(1));
        }
    }

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** Characters of triples in one update: servers limit what they take, and parse it as a whole. */
    private static final int PART = 2_000_000;
    private static final int TOO_MANY = 429;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_FAULT = 500;
    private static final Set<Integer> FINAL = Set.of(501, 505);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private final Settings settings;

    public RemoteStore(Settings settings) {
        this.settings = settings;
    }

    /**
     * Puts a graph in the place of what is there.
     *
     * @param triples a file of N-Triples
     * @throws BadInputException if the store does not take it, with what it says
     */
    public void put(String graph, Path triples) throws IOException {
        if (settings.protocol() == Protocol.GRAPH_STORE) {
            send("PUT", address(graph), "application/n-triples", BodyPublishers.ofFile(triples));
            return;
        }
        update("DROP SILENT GRAPH <" + graph + ">");
        try (var lines = Files.newBufferedReader(triples)) {
            for (var part = part(lines); !part.isEmpty(); part = part(lines)) {
                update("INSERT DATA { GRAPH <" + graph + "> {\n" + part + "} }");
            }
        }
    }

    /**
     * Takes a graph away; it may be gone already.
     *
     * @throws BadInputException if the store refuses
     */
    public void delete(String graph) throws IOException {
        if (settings.protocol() == Protocol.GRAPH_STORE) {
            send("DELETE", address(graph), "", BodyPublishers.noBody());
        } else {
            update("DROP SILENT GRAPH <" + graph + ">");
        }
    }

    private static String part(BufferedReader lines) throws IOException {
        var part = new StringBuilder();
        while (part.length() < PART) {
            var line = lines.readLine();
            if (line == null) {
                break;
            }
            part.append(line).append('\n');
        }
        return part.toString();
    }

    private URI address(String graph) {
        var address = settings.address().toString();
        return URI.create(address + (address.contains("?") ? "&" : "?") + "graph="
                + URLEncoder.encode(graph, StandardCharsets.UTF_8));
    }

    private void update(String text) throws IOException {
        send("POST", settings.address(), "application/sparql-update", BodyPublishers.ofString(text));
    }

    private void send(String method, URI address, String type, BodyPublisher body) throws IOException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        settings.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        var pause = settings.pause();
        for (var left = settings.tries(); ; left--, pause = pause.multipliedBy(2)) {
            var trouble = trouble(request.build(), method);
            if (trouble.isEmpty()) {
                return;
            }
            if (left <= 1) {
                throw new BadInputException(settings.address().toString(), trouble.get() + ", after "
                        + settings.tries() + " tries");
            }
            sleep(pause);
        }
    }

    /** What may pass; empty if it worked. */
    private Optional<String> trouble(HttpRequest request, String method) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            var status = answer.statusCode();
            if (status < 300 || status == NOT_FOUND && method.equals("DELETE")) {
                return Optional.empty();
            }
            var words = "answers " + status + " to " + method + ": " + answer.body().lines().limit(3)
                    .reduce((a, b) -> a + " " + b).orElse("");
            if (status != TOO_MANY && status < SERVER_FAULT || FINAL.contains(status)) {
                throw new BadInputException(settings.address().toString(), words);
            }
            return Optional.of(words);
        } catch (IOException e) {
            return Optional.of("no answer (" + e + ")");
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private BadInputException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new BadInputException(settings.address().toString(), "interrupted", e);
    }
}
