package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.store.Fixture;

/** What is answered before the servlets, and from memory, is what they would answer. */
class QuickAnswersTest extends ServerCase {

    private static final String ROWS = "SELECT * { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?s ?p ?o";

    @ParameterizedTest
    @ValueSource(strings = {"application/sparql-results+json", "application/json", "text/csv",
        "text/tab-separated-values", "application/sparql-results+xml", "text/plain", "application/xml",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "*/*", "text/csv;q=0.5, application/json",
        "image/png"})
    void saysTheSameAsAPost(String accept) throws IOException, InterruptedException {
        for (var query : List.of(ROWS, "ASK { ?s ?p ?o }", "SELECT ?s { ?s ?p 'none' }")) {
            var post = send(request("sparql").header("Accept", accept)
                    .header("Content-Type", "application/sparql-query").POST(BodyPublishers.ofString(query)));
            for (int time = 0; time < 2; time++) {
                var get = send(request("sparql?query=" + encode(query)).header("Accept", accept));
                assertEquals(post.statusCode(), get.statusCode());
                if (type(get).contains("json")) {
                    assertEquals(JSON.parse(post.body()), JSON.parse(get.body()));
                } else {
                    assertEquals(post.body(), get.body());
                }
                assertEquals(type(post), type(get));
                assertSafe(get);
            }
        }
    }

    @Test
    void writesAllKindsOfValuesAsJson() throws IOException, InterruptedException {
        var query = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
                + "SELECT * { GRAPH <http://example.org/blanks> { ?one ?p ?blank } "
                + "VALUES (?a ?b ?ä) { ('\"\\n\\r\\t\\\\ \\u0001 \\u2028' '😀 ü'@de-at UNDEF) "
                + "(<http://example.org/ü?a=b&c> 1.50 '2026-01-01'^^xsd:date) "
                + "(true 1e3 'x'^^<http://example.org/t>) } } ORDER BY ?p ?a";
        var graph = iri("http://example.org/blanks");
        var blank = NodeFactory.createBlankNode();
        store.replace(graph.getURI(), List.of(Quad.create(graph, blank, iri("http://example.org/p"), blank),
                Quad.create(graph, blank, iri("http://example.org/q"), NodeFactory.createBlankNode())));
        try {
            var post = post("sparql", "application/sparql-query", query);
            var get = get("sparql?query=" + encode(query));
            assertEquals(200, get.statusCode(), get.body());
            assertTrue(get.body().contains("\"type\":\"bnode\",\"value\":\"b1\""), get.body());
            assertEquals(JSON.parse(post.body()), JSON.parse(get.body()));
        } finally {
            store.remove(graph.getURI());
        }
    }

    @Test
    void remembersUntilTheDataChange() throws IOException, InterruptedException {
        var path = "sparql?query=" + encode("SELECT (COUNT(*) AS ?remembered) { ?s ?p ?o }");
        var first = get(path);
        var before = known();
        // An answer is kept when it has gone out, which may be after the client has it.
        for (var tries = 0; known() == before && tries < 50; tries++) {
            assertEquals(first.body(), get(path).body());
        }
        assertEquals(before + 1, known());
        store.remove(Fixture.ORLAMIN);
        try {
            assertNotEquals(first.body(), get(path).body());
        } finally {
            store.replace(Fixture.ORLAMIN, Fixture.quads(Fixture.ORLAMIN));
        }
        // The description, in which triples are counted, is one of its own.
        awaitDescription(store);
    }

    @Test
    void tellsTheFormatsApart() throws IOException, InterruptedException {
        var path = "sparql?query=" + encode("ASK { ?formats ?p ?o }");
        var json = send(request(path).header("Accept", "application/sparql-results+json"));
        var csv = send(request(path).header("Accept", "text/csv"));
        assertNotEquals(json.body(), csv.body());
        assertNotEquals(tag(json), tag(csv));
        assertEquals(csv.body(), send(request(path).header("Accept", "text/csv")).body());
    }

    @Test
    void isNotSentAgainToWhoHasIt() throws IOException, InterruptedException {
        var path = "sparql?query=" + encode("SELECT ?tagged { ?tagged ?p ?o } LIMIT 3");
        var tag = tag(get(path));
        var again = send(request(path).header("Accept", "application/sparql-results+json,text/turtle;q=0.9,*/*;q=0.1")
                .header("If-None-Match", tag));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, tag(again));
        assertSafe(again);
        assertEquals(200, send(request("sparql?query=" + encode("ASK { ?other ?p ?o }"))
                .header("If-None-Match", tag)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (RAND() AS ?x) {}", "SELECT (UUID() AS ?x) {}", "SELECT (STRUUID() AS ?x) {}",
        "SELECT (STR(NOW()) AS ?x) {}", "SELECT ?x { VALUES ?n { 1 } BIND(CONCAT('a', STRUUID()) AS ?x) }",
        "SELECT ?x { { SELECT (STRUUID() AS ?x) { } } }", "SELECT (MAX(RAND()) AS ?x) { ?s ?p ?o }",
        "SELECT (GROUP_CONCAT(STRUUID()) AS ?x) { VALUES ?n { 1 2 } }"})
    void remembersNothingThatChangesByItself(String query) throws IOException, InterruptedException {
        var path = "sparql?query=" + encode(query);
        var first = get(path);
        assertEquals(200, first.statusCode(), first.body());
        assertTrue(first.headers().firstValue("ETag").isEmpty());
        Thread.sleep(5);
        assertNotEquals(first.body(), get(path).body());
    }

    @Test
    void longAnswersAreWhole() throws IOException, InterruptedException {
        var query = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 15000";
        assertEquals(15_000, JSON.parse(get("sparql?query=" + encode(query)).body()).get("results").getAsObject()
                .get("bindings").getAsArray().size());
    }

    @Test
    void strangeParametersGoTheLongWay() throws IOException, InterruptedException {
        var ask = "sparql?query=" + encode("ASK {}");
        assertEquals(200, get(ask + "&timeout=1").statusCode());
        assertEquals(200, get(ask + "&timeout=none").statusCode());
        assertTrue(get(ask + "&output=csv").body().startsWith("_askResult"));
        assertEquals(400, get(ask + "&query=" + encode("ASK {}")).statusCode());
        assertEquals(400, get("sparql?quer=" + encode("ASK {}")).statusCode());
        assertEquals(400, get("sparql?query=").statusCode());
    }

    private static long known() throws IOException, InterruptedException {
        return (long) Double.parseDouble(get("metrics").body().lines()
                .filter(line -> line.startsWith("peptidekg_queries_known_total ")).findFirst().orElseThrow()
                .split(" ")[1]);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replace(" ", "").toLowerCase();
    }
}
