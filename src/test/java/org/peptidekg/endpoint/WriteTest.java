package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.Backup;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;

/** Writing: with the token only, the graphs of articles only, and only what fits the shapes. */
class WriteTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String TOKEN = "a token of some length";
    private static final String NEW = "https://w3id.org/peptidekg/article/new";
    private static final String PMO = "PREFIX pmo: <https://w3id.org/peptidekg/ontology#> "
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";
    private static final String GOOD = "<https://w3id.org/peptidekg/x> <http://example.org/says> \"ü 😀\" .";
    /** A claim without any of its parts. */
    private static final String BAD =
            "<https://w3id.org/peptidekg/claim/x> a <https://w3id.org/peptidekg/ontology#Claim> .";

    /** Updates of more than the graphs of articles, or from elsewhere. */
    private static final List<String> FURTHER = List.of(
            "INSERT DATA { <a:a> <a:b> <a:c> }",
            "INSERT DATA { GRAPH <https://w3id.org/peptidekg/graph/ontology> { <a:a> <a:b> <a:c> } }",
            "INSERT DATA { GRAPH <https://w3id.org/peptidekg/article/> { <a:a> <a:b> <a:c> } }",
            "INSERT { GRAPH ?g { <a:a> <a:b> <a:c> } } WHERE { GRAPH ?g { ?s ?p ?o } }",
            "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "DELETE WHERE { ?s ?p ?o }",
            "CLEAR ALL", "DROP NAMED", "CLEAR DEFAULT", "DROP GRAPH <https://w3id.org/peptidekg/graph/ontology>",
            "LOAD <file:///etc/passwd>", "LOAD <http://127.0.0.1:1/> INTO GRAPH <b:article/n>",
            "MOVE <https://w3id.org/peptidekg/graph/ontology> TO <https://w3id.org/peptidekg/article/n>",
            "COPY <https://w3id.org/peptidekg/article/veltide> TO DEFAULT",
            "INSERT { GRAPH <https://w3id.org/peptidekg/article/n> { ?s ?p ?o } }"
                    + " WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
            "INSERT { GRAPH <https://w3id.org/peptidekg/article/n> { ?s ?p ?x } }"
                    + " WHERE { ?s ?p ?o BIND(<java:a.B>() AS ?x) }");

    private GraphStore store;
    private Server server;

    @BeforeEach
    void start() {
        store = Fixture.store();
        server = Server.start(store, SavedQueries.bundled(), Settings.local(0).withToken(TOKEN));
        ServerCase.awaitDescription(store);
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void takesAnUpdateWithTheToken() throws IOException, InterruptedException {
        var tag = get("queries/summary").headers().firstValue("ETag").orElseThrow();
        assertEquals(204, update("INSERT DATA { GRAPH <" + NEW + "> { " + GOOD + " } }", TOKEN).statusCode());
        assertTrue(ask("<https://w3id.org/peptidekg/x> ?p \"ü 😀\""));
        assertFalse(tag.equals(get("queries/summary").headers().firstValue("ETag").orElseThrow()));
        assertEquals(204, update("WITH <" + NEW + "> DELETE { ?s ?p ?o } INSERT { ?s ?p 7 } WHERE { ?s ?p ?o }", TOKEN)
                .statusCode());
        assertTrue(ask("<https://w3id.org/peptidekg/x> ?p 7"));
        assertEquals(204, update("DROP GRAPH <" + NEW + ">", TOKEN).statusCode());
        assertFalse(ask("<https://w3id.org/peptidekg/x> ?p ?o"));
    }

    @Test
    void runsSeveralOperationsOfOneRequest() throws IOException, InterruptedException {
        var update = "INSERT DATA { GRAPH <" + NEW + "> { " + GOOD + " } } ;\n"
                + "INSERT { GRAPH <" + NEW + "> { ?s ?p 1 } } WHERE { GRAPH <" + NEW + "> { ?s ?p ?o } } ;\n"
                + "INSERT { GRAPH <" + NEW + "> { ?s ?p 2 } } WHERE { GRAPH <" + NEW + "> { ?s ?p 1 } }";
        var answer = update(update, TOKEN);
        assertEquals(204, answer.statusCode(), answer.body());
        assertTrue(ask("<https://w3id.org/peptidekg/x> ?p 2"));
    }

    @Test
    void theProtocolMayNameTheGraphsToRead() throws IOException, InterruptedException {
        update("INSERT DATA { GRAPH <" + NEW + "> { " + GOOD + " } }", TOKEN);
        var insert = "INSERT { GRAPH <" + NEW + "-2> { ?s <http://example.org/seen> 1 } } WHERE { ?s ?p ?o }";
        assertEquals(204, updateUsing(insert, "using-graph-uri=" + ServerCase.encode(NEW)).statusCode());
        assertTrue(ask("GRAPH <" + NEW + "-2> { <https://w3id.org/peptidekg/x> ?p 1 }"));
        assertFalse(ask("GRAPH <" + NEW + "-2> { ?s ?p 1 FILTER(?s != <https://w3id.org/peptidekg/x>) }"));
        assertEquals(400, updateUsing("WITH <" + NEW + "> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "using-named-graph-uri=" + ServerCase.encode(NEW)).statusCode());
    }

    private HttpResponse<String> updateUsing(String update, String parameters)
            throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(server.address().resolve("update?" + parameters))
                .header("Authorization", "Bearer " + TOKEN).header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(update)).build(), BodyHandlers.ofString());
    }

    @Test
    void refusesWithoutTheRightToken() throws IOException, InterruptedException {
        var before = store.size();
        for (var token : List.of("", "wrong", TOKEN + "x", TOKEN.substring(1))) {
            var answer = update("INSERT DATA { GRAPH <" + NEW + "> { " + GOOD + " } }", token);
            assertEquals(401, answer.statusCode(), token);
            assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
            assertFalse(answer.body().contains(TOKEN));
            assertEquals(401, data("PUT", NEW, GOOD, token).statusCode());
            assertEquals(401, data("DELETE", Fixture.VELTIDE, "", token).statusCode());
        }
        assertEquals(before, store.size());
        assertEquals(405, get("update").statusCode());
    }

    @Test
    void aStoreThatIsServedCanBeSavedAndCompacted(@TempDir Path folder) throws IOException, InterruptedException {
        assertEquals(401, CLIENT.send(HttpRequest.newBuilder(server.address().resolve("admin/backup"))
                .POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString()).statusCode());
        assertEquals(405, get("admin/backup").statusCode());
        assertEquals(404, admin("other", BodyHandlers.ofString()).statusCode());
        try (var onDisk = GraphStore.onDisk(folder.resolve("store"))) {
            onDisk.replace(Fixture.VELTIDE, Fixture.quads(Fixture.VELTIDE));
            try (var other = Server.start(onDisk, SavedQueries.bundled(), Settings.local(0).withToken(TOKEN))) {
                server.close();
                server = other;
                ServerCase.awaitDescription(onDisk);
                assertEquals(200, admin("backup", BodyHandlers.ofFile(folder.resolve("backup"))).statusCode());
                assertEquals(onDisk.size(), Backup.restore(folder.resolve("backup"), folder.resolve("restored")));
                var compacted = admin("compact", BodyHandlers.ofString());
                assertEquals(200, compacted.statusCode(), compacted.body());
                assertTrue(JSON.parse(compacted.body()).hasKey("after"), compacted.body());
                assertEquals(204, update("INSERT DATA { GRAPH <" + NEW + "> { " + GOOD + " } }", TOKEN).statusCode());
                assertTrue(ask("<https://w3id.org/peptidekg/x> ?p \"ü 😀\""));
            }
        }
    }

    private <T> HttpResponse<T> admin(String what, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(server.address().resolve("admin/" + what))
                .header("Authorization", "Bearer " + TOKEN).POST(BodyPublishers.noBody()).build(), handler);
    }

    @Test
    void whatDoesNotFitTheShapesIsNotWritten() throws IOException, InterruptedException {
        var before = store.size();
        for (var answer : List.of(update("INSERT DATA { GRAPH <" + NEW + "> { " + GOOD + BAD + " } }", TOKEN),
                data("PUT", NEW, GOOD + BAD, TOKEN), data("POST", Fixture.VELTIDE, BAD, TOKEN))) {
            assertEquals(422, answer.statusCode(), answer.body());
            var findings = JSON.parse(answer.body()).get("findings").getAsArray();
            assertEquals("https://w3id.org/peptidekg/claim/x", findings.get(0).getAsObject().getString("focus"));
        }
        assertEquals(before, store.size());
    }

    @Test
    void refusesWhatReachesFurther() throws IOException, InterruptedException {
        var before = store.size();
        for (var text : FURTHER) {
            assertEquals(403, update(text, TOKEN).statusCode(), text);
            assertEquals(before, store.size(), text);
        }
    }

    @Test
    void aSilentLoadSucceedsAndLoadsNothing() throws IOException, InterruptedException {
        var file = java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("load", ".ttl"),
                "<http://example.org/a> <http://example.org/b> 1 .");
        var before = store.size();
        assertEquals(204, update("LOAD SILENT <" + file.toUri() + "> INTO GRAPH "
                + "<https://w3id.org/peptidekg/article/n>", TOKEN).statusCode());
        assertEquals(204, update("LOAD SILENT <" + file.toUri() + ">", TOKEN).statusCode());
        assertEquals(before, store.size());
    }

    @Test
    void aGraphIsPutReadAndRemoved() throws IOException, InterruptedException {
        assertEquals(201, data("PUT", NEW, GOOD, TOKEN).statusCode());
        assertEquals(204, data("POST", NEW, "<a:a> <a:b> 1 .", TOKEN).statusCode());
        var read = get("data?graph=" + encode(NEW));
        assertTrue(read.body().contains("ü 😀") && read.body().contains("a:a"), read.body());
        assertEquals(204, data("PUT", NEW, GOOD, TOKEN).statusCode());
        assertFalse(get("data?graph=" + encode(NEW)).body().contains("a:a"));
        assertEquals(204, data("DELETE", NEW, "", TOKEN).statusCode());
        assertEquals(404, data("DELETE", NEW, "", TOKEN).statusCode());
        assertEquals(404, get("data?graph=" + encode(NEW)).statusCode());
        assertEquals(400, data("PUT", NEW, "<a:a> <a:b> ", TOKEN).statusCode());
        assertEquals(403, data("PUT", "https://w3id.org/peptidekg/graph/ontology", GOOD, TOKEN).statusCode());
        assertEquals(400, update("INSERT DATA {", TOKEN).statusCode());
    }

    @Test
    void aShortTokenIsNoToken() {
        assertThrows(IllegalArgumentException.class, () -> Settings.local(0).withToken("short"));
        assertFalse(Settings.local(0).withToken(TOKEN).toString().contains(TOKEN));
    }

    private HttpResponse<String> update(String text, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.address().resolve("update"))
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(PMO + text)), token);
    }

    private HttpResponse<String> data(String method, String graph, String turtle, String token)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.address() + "data?graph=" + encode(graph)))
                .header("Content-Type", "text/turtle").method(method, BodyPublishers.ofString(turtle)), token);
    }

    private boolean ask(String pattern) throws IOException, InterruptedException {
        return get("sparql?query=" + encode("ASK { " + pattern + " }")).body().contains("true");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.address() + path)), "");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String token)
            throws IOException, InterruptedException {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
