package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.endpoint.watch.Logs;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;

/** What an operator sees of a server: metrics, access log, slow queries, ids of requests. */
class WatchTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    @TempDir
    private Path folder;

    private GraphStore store;
    private Server server;

    @BeforeEach
    void open() {
        store = Fixture.store();
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
        store.close();
    }

    private void start(Logs logs) {
        server = Server.start(store, SavedQueries.bundled(), Settings.local(0)
                .withLimits(new Limits(Duration.ofMinutes(5), 20_000)).withLogs(logs));
    }

    @Test
    void metricsTellOfRequestsByKindLimitsAndTheStore() throws IOException, InterruptedException {
        start(Logs.NONE);
        ask("sparql?query=" + ServerCase.encode("ASK { ?s ?p ?o }"));
        ask("sparql?query=" + ServerCase.encode("ASK { ?s ?p ?o }"));
        ask("sparql?query=ASK");
        ask("queries/summary?format=csv");
        ask("no/such/page");
        ask("sparql?query=" + ServerCase.encode(ENDLESS) + "&timeout=1");
        var metrics = metrics("peptidekg_requests_seconds_count{kind=\"sparql\",status=\"5xx\"} 1\n");
        for (var line : List.of("peptidekg_requests_seconds_count{kind=\"sparql\",status=\"2xx\"} 2\n",
                "peptidekg_requests_seconds_count{kind=\"sparql\",status=\"4xx\"} 1\n",
                "peptidekg_requests_seconds_count{kind=\"queries\",status=\"2xx\"} 1\n",
                "peptidekg_requests_seconds_count{kind=\"other\",status=\"4xx\"} 1\n",
                "peptidekg_requests_seconds_bucket{kind=\"sparql\",status=\"5xx\",le=\"0.5\"} 0\n",
                "peptidekg_requests_seconds_bucket{kind=\"sparql\",status=\"5xx\",le=\"+Inf\"} 1\n",
                "peptidekg_queries_limited_total{limit=\"time\"} 1.0\n",
                "peptidekg_store_articles 2.0\n", "\npeptidekg_store_claims ", "\npeptidekg_store_statements ",
                "\njvm_memory_used_bytes{", "\nprocess_uptime_seconds ")) {
            assertTrue(metrics.contains(line), line + " is not in\n" + metrics);
        }
        assertFalse(metrics.contains("peptidekg_store_claims 0"), metrics);
    }

    @Test
    void aRequestHasOneIdInItsAnswerItsErrorAndTheLog() throws IOException, InterruptedException {
        var log = folder.resolve("access.log");
        start(new Logs(Optional.of(log.toString()), Optional.empty(), Duration.ofSeconds(1), true));
        var own = ask("health").headers().firstValue("X-Request-Id").orElseThrow();
        assertTrue(own.matches("[0-9a-f]{16}"), own);
        var given = CLIENT.send(request("queries/none\"x?a=%0A%1b[1m".replace("\"", "%22")
                .replace("[", "%5B")).header("X-Request-Id", "abc-1")
                .header("User-Agent", "agent \"of\" \\ nobody").build(), BodyHandlers.ofString());
        assertEquals(Optional.of("abc-1"), given.headers().firstValue("X-Request-Id"));
        var forged = CLIENT.send(request("health").header("X-Request-Id", "a b").build(), BodyHandlers.ofString());
        assertTrue(forged.headers().firstValue("X-Request-Id").orElseThrow().matches("[0-9a-f]{16}"));
        var turnedAway = CLIENT.send(request("health").method("TRACE", BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
        assertEquals(405, turnedAway.statusCode());
        var lines = lines(log, 4).stream().map(JSON::parse).toList();
        assertEquals(own, lines.get(0).getString("id"));
        var second = lines.get(1);
        assertEquals("abc-1", second.getString("id"));
        assertEquals("agent \"of\" \\ nobody", second.getString("agent"));
        assertEquals(404, number(second, "status"));
        assertEquals("queries", second.getString("kind"));
        assertTrue(second.getString("path").startsWith("/queries/none%22x?a=%0A"), second.toString());
        assertTrue(number(second, "bytes") > 0 && number(second, "millis") >= 0, second.toString());
        assertEquals(405, number(lines.get(3), "status"));
    }

    @Test
    void slowQueriesAreWrittenDownWithWhatTheyAsked() throws IOException, InterruptedException {
        var log = folder.resolve("slow.log");
        start(new Logs(Optional.empty(), Optional.of(log.toString()), Duration.ofMillis(900), false));
        ask("sparql?query=" + ServerCase.encode("ASK { ?s ?p ?o }"));
        CLIENT.send(request("sparql?timeout=1").header("Content-Type", "application/sparql-query")
                .header("X-Request-Id", "posted").POST(BodyPublishers.ofString(ENDLESS + "\n# \"end\"")).build(),
                BodyHandlers.ofString());
        var lines = lines(log, 1);
        assertEquals(1, lines.size(), lines.toString());
        assertTrue(lines.get(0).contains(" id=posted millis=") && lines.get(0).contains(" query=\"SELECT (COUNT(*)")
                && lines.get(0).endsWith(" # \\\"end\\\"\""), lines.get(0));
    }

    @Test
    void aLogThatCannotBeWrittenIsNamed() {
        var place = folder.resolve("none/access.log").toString();
        var message = assertThrows(BadInputException.class, () -> start(new Logs(Optional.of(place), Optional.empty(),
                Duration.ofSeconds(1), false))).getMessage();
        assertEquals(place + ": cannot be written", message);
    }

    private static long number(JsonObject line, String name) {
        return line.get(name).getAsNumber().value().longValue();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).header("Accept", "application/sparql-results+json,*/*;q=0.1").build(),
                BodyHandlers.ofString());
    }

    /** An answer is counted when it is out, which may be a moment after it came here. */
    private String metrics(String awaited) throws IOException, InterruptedException {
        for (var i = 0; i < 100 && !ask("metrics").body().contains(awaited); i++) {
            Thread.sleep(50);
        }
        return ask("metrics").body();
    }

    private static List<String> lines(Path log, int number) throws IOException, InterruptedException {
        for (var i = 0; i < 100 && Files.readAllLines(log).size() < number; i++) {
            Thread.sleep(50);
        }
        return Files.readAllLines(log);
    }
}
