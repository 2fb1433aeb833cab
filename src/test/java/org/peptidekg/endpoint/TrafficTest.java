package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;

/** Many queries at once, long ones, and clients that leave. */
@Timeout(600)
class TrafficTest {

    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private GraphStore store;
    private Server server;

    @BeforeEach
    void start() {
        store = Fixture.store();
        server = Server.start(store, SavedQueries.bundled(), Settings.local(0)
                .withLimits(new Limits(Duration.ofMinutes(5), 20_000)).withQueries(8, 2));
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void aQueryEndsWhenItsClientLeaves() throws IOException, InterruptedException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream().write(("GET /sparql?query=" + encode(ENDLESS)
                    + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            await("peptidekg_queries_running 1");
        }
        await("peptidekg_queries_running 0");
        assertTrue(metrics().contains("peptidekg_queries_abandoned_total 1"));
    }

    @Test
    void aClientThatSendsItsNextRequestEarlyLosesNothing() throws IOException {
        var one = "GET /sparql?query=" + encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
                + "&timeout=1 HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            var out = socket.getOutputStream();
            out.write(one.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            sleep(500);
            out.write("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 503"), answer);
            assertTrue(answer.contains("\"status\" : \"ok\""), answer);
        }
    }

    @Test
    void longQueriesNeverStarveACheapOne() throws IOException, InterruptedException {
        var running = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 8; i++) {
            running.add(CLIENT.sendAsync(request(ENDLESS + " #" + i), BodyHandlers.ofString()));
        }
        await("peptidekg_queries_refused_total 6");
        assertEquals(200, CLIENT.send(request("ASK {}"), BodyHandlers.ofString()).statusCode());
        // It did not wait for the two long ones that found room, which run on for as long as they may.
        await("peptidekg_queries_running 2");
        // The last answer may still be on its way when its query is counted.
        while (running.stream().filter(CompletableFuture::isDone).count() < 6) {
            sleep(10);
        }
        var refused = running.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join).toList();
        assertEquals(6, refused.size());
        for (var answer : refused) {
            assertEquals(503, answer.statusCode());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            assertTrue(answer.body().contains("too many long queries"), answer.body());
        }
    }

    private HttpRequest request(String query) {
        return HttpRequest.newBuilder(URI.create(server.address() + "sparql?query=" + encode(query))).build();
    }

    private void await(String line) throws IOException, InterruptedException {
        for (int i = 0; i < 2_000; i++) {
            if (metrics().contains(line)) {
                return;
            }
            Thread.sleep(50);
        }
        assertTrue(metrics().contains(line), metrics());
    }

    private String metrics() throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(server.address().resolve("metrics")).build(),
                BodyHandlers.ofString()).body();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
