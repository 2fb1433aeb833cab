package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;

/** Who asks too often is told when to come back; others are not kept waiting by it. */
class RateLimitTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final GraphStore store = Fixture.store();
    private Server server;

    @AfterEach
    void close() {
        server.close();
        store.close();
    }

    private void start(int rate, boolean forwarded) {
        server = Server.start(store, SavedQueries.bundled(), Settings.local(0).behind(new Settings.Proxy(
                Optional.empty(), forwarded)).withRate(rate));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path));
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private int status(String client) throws IOException, InterruptedException {
        return get("queries", "X-Forwarded-For", client).statusCode();
    }

    @Test
    void whatIsTooMuchIsRefusedWithATime() throws IOException, InterruptedException {
        start(3, false);
        for (var i = 0; i < 3; i++) {
            assertEquals(200, get("sparql?query=ASK%7B%7D").statusCode());
        }
        // One in twenty seconds is given back: a machine that is as slow as that may get one more.
        var refused = get("nowhere");
        refused = refused.statusCode() == 429 ? refused : get("nowhere");
        assertEquals(429, refused.statusCode());
        assertEquals("application/problem+json", refused.headers().firstValue("Content-Type").orElseThrow());
        var seconds = Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(seconds >= 1 && seconds <= 21, seconds + " s");
        var problem = JSON.parse(refused.body());
        assertEquals(429, problem.get("status").getAsNumber().value().intValue());
        assertEquals("Too Many Requests", problem.get("title").getAsString().value());
        assertTrue(problem.get("detail").getAsString().value().startsWith("more than 3 requests a minute"));
        assertEquals("nosniff", refused.headers().firstValue("X-Content-Type-Options").orElseThrow());
        for (var i = 0; i < 5; i++) {
            assertEquals(200, get("health").statusCode());
            assertEquals(200, get("health/ready").statusCode());
        }
    }

    @Test
    void withoutALimitNobodyIsRefused() throws IOException, InterruptedException {
        start(0, false);
        for (var i = 0; i < 30; i++) {
            assertEquals(200, get("queries").statusCode());
        }
    }

    @Test
    void aHeaderThatAnybodyCanWriteCountsForNothing() throws IOException, InterruptedException {
        start(2, false);
        var refused = 0;
        for (var i = 0; i < 6; i++) {
            refused += status("192.0.2." + i) == 429 ? 1 : 0;
        }
        assertTrue(refused >= 3, refused + " of 6");
    }

    @Test
    void behindAProxyEachClientHasItsOwn() throws IOException, InterruptedException {
        start(1, true);
        assertEquals(200, status("192.0.2.1"));
        assertEquals(429, status("192.0.2.1"));
        assertEquals(200, status("192.0.2.2"));
        assertEquals(429, status("192.0.2.99, 192.0.2.1"), "what a client writes before it");
        assertEquals(200, status("192.0.2.1, 192.0.2.3"), "the last one is the proxy's");
        assertEquals(200, status("2001:db8:0:1::1"));
        assertEquals(429, status("2001:db8:0:1:ffff::2"), "one network is one client");
        assertEquals(200, status("2001:db8:0:2::1"));
        assertEquals(200, status("no address"), "then it is the address of the connection");
        assertEquals(429, status("another, none"));
    }
}
