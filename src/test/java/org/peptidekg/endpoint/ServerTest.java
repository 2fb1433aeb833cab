package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.query.Limits;
import org.peptidekg.query.SavedQueries;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;

class ServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final SavedQueries QUERIES = SavedQueries.bundled();
    private static final String PREFIX = "PREFIX pmo: <https://w3id.org/peptidekg/ontology#> ";

    private static GraphStore store;
    private static Server server;

    @BeforeAll
    static void start() {
        store = Fixture.store();
        server = Server.start(store, QUERIES, Settings.local(0).withLimits(new Limits(Duration.ofSeconds(2), 20_000)));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    // SPARQL protocol

    @Test
    void answersQueriesInEachWayOfAsking() throws IOException, InterruptedException {
        var query = PREFIX + "ASK { <https://w3id.org/peptidekg/term/veltide> pmo:modulates ?x }";
        var forms = List.of(get("sparql?query=" + encode(query)),
                post("sparql", "application/x-www-form-urlencoded", "query=" + encode(query)),
                post("sparql", "application/sparql-query", query));
        for (var answer : forms) {
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(JSON.parse(answer.body()).get("boolean").getAsBoolean().value());
            assertSafe(answer);
        }
    }

    @Test
    void aNegatedOrPossibleClaimIsNoEdge() throws IOException, InterruptedException {
        var base = "https://w3id.org/peptidekg/";
        assertFalse(ask("<" + base + "term/veltide> pmo:causes <" + base + "term/sedation>"));
        assertTrue(ask("?c pmo:polarity pmo:Negated ; <" + RDF.subject + "> <" + base + "term/veltide> ; <"
                + RDF.predicate + "> pmo:causes ; <" + RDF.object + "> <" + base + "term/sedation>"));
        assertFalse(ask("<" + base + "term/veltide> pmo:increases <" + base + "term/bdnf>"));
    }

    @ParameterizedTest
    @CsvSource({"SELECT * {?s ?p ?o} LIMIT 1,application/sparql-results+json", "SELECT * {?s ?p ?o} LIMIT 1,text/csv",
        "SELECT * {?s ?p ?o} LIMIT 1,application/sparql-results+xml", "ASK {},application/sparql-results+xml",
        "SELECT * {?s ?p ?o} LIMIT 1,text/tab-separated-values", "DESCRIBE <https://w3id.org/peptidekg/term/mood>,text/turtle",
        "CONSTRUCT WHERE {?s ?p ?o} LIMIT 1,text/turtle", "CONSTRUCT WHERE {?s ?p ?o} LIMIT 1,application/ld+json",
        "CONSTRUCT WHERE {?s ?p ?o} LIMIT 1,application/rdf+xml", "CONSTRUCT WHERE {?s ?p ?o} LIMIT 1,application/n-triples"})
    void answersInTheFormatThatIsAsked(String query, String type) throws IOException, InterruptedException {
        var answer = send(request("sparql?query=" + encode(query)).header("Accept", type));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type), answer.headers().toString());
    }

    @Test
    void theDefaultGraphIsTheUnion() throws IOException, InterruptedException {
        assertEquals("n\n2\n", csv(PREFIX + "SELECT (COUNT(?a) AS ?n) { ?a a pmo:Article }"));
        assertEquals("n\n3\n", csv("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"));
    }

    @Test
    void saysWhereASyntaxErrorIs() throws IOException, InterruptedException {
        var answer = get("sparql?query=" + encode("SELECT *\n{ ?s ?p }"));
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("line 2, column"), answer.body());
        assertEquals(400, get("sparql?query=").statusCode());
        assertEquals(400, get("sparql?query=" + encode("ASK {}") + "&query=" + encode("ASK {}")).statusCode());
    }

    @Test
    void doesNothingButAnswerQueries() throws IOException, InterruptedException {
        var version = store.version();
        var update = "INSERT DATA { <a:a> <a:b> <a:c> }";
        var refused = List.of(
                post("sparql", "application/sparql-update", update),
                post("sparql", "application/x-www-form-urlencoded", "update=" + encode(update)),
                post("sparql", "text/turtle", "<a:a> <a:b> <a:c> ."),
                get("sparql?default"), get("sparql?graph=" + encode(Fixture.VELTIDE)),
                send(request("sparql?default").PUT(BodyPublishers.ofString("<a:a> <a:b> <a:c> ."))
                        .header("Content-Type", "text/turtle")),
                send(request("sparql?graph=" + encode(Fixture.VELTIDE)).DELETE()),
                send(request("sparql").DELETE()),
                get("sparql?query=" + encode(update)));
        for (var answer : refused) {
            assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer + answer.body());
            assertFalse(answer.body().contains("Veltide"), answer.body());
        }
        for (var path : List.of("$/ping", "$/datasets", "$/server", "$/stats", "sparql/data", "sparql/update", "sparql/get")) {
            assertEquals(404, get(path).statusCode(), path);
        }
        assertEquals(version, store.version());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o . OPTIONAL { SERVICE ?s { ?a ?b ?c } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "DESCRIBE ?s WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "ASK { BIND(<java:java.lang.Thread>() AS ?x) }",
        "PREFIX j: <java:java.lang.> ASK { BIND(j:Thread() AS ?x) }",
        "PREFIX j: <java:java.lang.> SELECT (j:Thread(1) AS ?x) {}",
        "SELECT * { ?s ?p ?o } ORDER BY <java:java.lang.Thread>(?s)",
        "SELECT (SUM(<java:a.B>(?o)) AS ?x) { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<java:a.B>(?s))",
        "ASK { FILTER NOT EXISTS { ?s ?p ?o FILTER(<java:a.B>(?o)) } }",
        "ASK { ?s <java:java.lang.Thread> ?o }",
        "ASK { ?s <java:java.lang.Thread>/<a:b> ?o }",
        "ASK { ?s (<a:b>|^<java:java.lang.Thread>)+ ?o }",
        "ASK { ?s !(<java:java.lang.Thread>|<a:b>) ?o }",
        "ASK { GRAPH ?g { ?s <java:java.lang.Thread> ?o } }",
        "PREFIX afn: <http://jena.apache.org/ARQ/function#> ASK { BIND(afn:wait(10) AS ?x) }",
        "PREFIX afn: <http://jena.apache.org/ARQ/function#> ASK { BIND(afn:print('x') AS ?x) }",
        "PREFIX apf: <http://jena.apache.org/ARQ/property#> ASK { ?x apf:versionARQ ?v }",
        "ASK { ?x <http://jena.hpl.hp.com/ARQ/property#versionARQ> ?v }",
        "ASK { BIND(CALL(<java:a.B>) AS ?x) }",
        "SELECT * { ?s ?p ?o } ORDER BY EXISTS { ?s ?p ?x FILTER(<java:a.B>(?x)) } LIMIT 3",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (<java:a.B>(?s) AS ?g)",
        "SELECT (GROUP_CONCAT(DISTINCT STR(<java:a.B>(?s))) AS ?g) { ?s ?p ?o }",
        "SELECT (EXISTS { ?s <java:a.B> ?o } AS ?x) {}",
        "ASK { { ?s ?p ?o } MINUS { ?s ?p ?o BIND(<java:a.B>() AS ?x) } }",
        "ASK { ?s ?p ?o FILTER(?o IN (1, <java:a.B>(?s))) }",
        "SELECT * { ?s ?p ?o } HAVING (COALESCE(<java:a.B>(?s), 1) > 0)",
        "DESCRIBE ?s { ?s ?p ?o FILTER(IF(true, <java:a.B>(?s), 1)) }",
        "SELECT * { LATERAL { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "ASK { VALUES ?x { 1 } FILTER(<http://example.org/unknown>(?x)) }"})
    void refusesWhatWouldLeaveTheStore(String query) throws IOException, InterruptedException {
        var answer = get("sparql?query=" + encode(query));
        assertEquals(403, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("not allowed here"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ASK { FILTER(xsd:integer('7') = 7) }",
        "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> ASK { FILTER(fn:upper-case('a') = 'A') }",
        "ASK { FILTER(REGEX(UCASE(CONCAT('a', 'b')), 'AB')) }",
        "ASK { ?s (<http://www.w3.org/2000/01/rdf-schema#subPropertyOf>)* ?o }"})
    void runsStandardFunctions(String query) throws IOException, InterruptedException {
        var answer = get("sparql?query=" + encode(query));
        assertTrue(JSON.parse(answer.body()).get("boolean").getAsBoolean().value(), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(STR(?c)) + STRLEN(STR(?f)) + STRLEN(STR(?i)) < 0) }",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER NOT EXISTS { ?x ?y ?z } }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c LIMIT 1",
        "SELECT DISTINCT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT * { ?a (!<a:a>|!<a:b>)+/(!<a:a>)+/(!<a:a>)+ ?b . ?c (!<a:a>)+ ?d } LIMIT 100000000",
        "CONSTRUCT { ?a ?e ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"})
    void stopsWhatTakesTooLong(String query) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var answer = get("sparql?query=" + encode(query));
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(System.nanoTime() - begin < 20_000_000_000L);
    }

    @Test
    void saysWhenAnAnswerIsTooLong() throws IOException, InterruptedException {
        var answer = get("sparql?query=" + encode("SELECT * { ?a ?b ?c . ?d ?e ?f }"));
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("20000 rows"), answer.body());
    }

    @Test
    void pagesAnywhereMayReadWithoutCredentials() throws IOException, InterruptedException {
        for (var path : List.of("sparql?query=" + encode("ASK {}"), "sparql", "queries", "queries/summary", "nowhere")) {
            var headers = send(request(path).header("Origin", "http://example.org")).headers();
            assertEquals(List.of("*"), headers.allValues("Access-Control-Allow-Origin"), path);
            assertTrue(headers.allValues("Access-Control-Allow-Credentials").isEmpty(), path);
        }
        var preflight = send(request("sparql").method("OPTIONS", BodyPublishers.noBody()).header("Origin", "http://a.b")
                .header("Access-Control-Request-Method", "POST").header("Access-Control-Request-Headers", "content-type"));
        assertEquals(204, preflight.statusCode());
        assertTrue(preflight.headers().firstValue("Access-Control-Allow-Methods").orElse("").contains("POST"));
    }

    @Test
    void refusesRequestsThatAreTooLarge() throws IOException, InterruptedException {
        var body = "query=" + encode("ASK { FILTER('" + "x".repeat(2 << 20) + "' = '') }");
        assertEquals(413, post("sparql", "application/x-www-form-urlencoded", body).statusCode());
        var chunked = send(request("sparql").header("Content-Type", "application/sparql-query").POST(
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(" ".repeat(2 << 20).getBytes(
                        StandardCharsets.UTF_8)))));
        assertEquals(413, chunked.statusCode());
        assertTrue(List.of(414, 431).contains(get("sparql?query=" + "x".repeat(100_000)).statusCode()));
    }

    // Description

    @ParameterizedTest
    @CsvSource({"text/turtle,TTL", "application/ld+json,JSONLD", "application/rdf+xml,RDFXML", "application/n-triples,NT"})
    void describesItself(String type, String lang) throws IOException, InterruptedException {
        var answer = send(request("sparql").header("Accept", type));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
        var graph = parse(answer.body(), lang.equals("TTL") ? Lang.TTL : lang.equals("NT") ? Lang.NT
                : lang.equals("JSONLD") ? Lang.JSONLD : Lang.RDFXML);
        var sd = "http://www.w3.org/ns/sparql-service-description#";
        var endpoint = iri(server.address() + "sparql");
        assertTrue(graph.contains(endpoint, iri(sd + "endpoint"), endpoint));
        assertTrue(graph.contains(endpoint, iri(sd + "feature"), iri(sd + "UnionDefaultGraph")));
        assertFalse(graph.contains(Node.ANY, Node.ANY, iri(sd + "BasicFederatedQuery")));
        assertEquals(QUERIES.list().size(), count(graph, RDF.type.asNode(), iri("http://www.w3.org/ns/shacl#SPARQLExecutable")));
        assertEquals(3, count(graph, iri(sd + "name"), Node.ANY));
        var triples = graph.find(iri(server.address() + "sparql#default-graph"), iri("http://rdfs.org/ns/void#triples"),
                Node.ANY).next().getObject().getLiteralValue();
        assertEquals("n\n" + triples + "\n", csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
        assertTrue(graph.contains(Node.ANY, iri("http://www.w3.org/ns/shacl#prefix"), NodeFactory.createLiteralString("pmo")));
    }

    @Test
    void theDescriptionFollowsTheData() throws IOException, InterruptedException {
        var tag = get("sparql").headers().firstValue("ETag").orElseThrow();
        assertEquals(304, send(request("sparql").header("If-None-Match", tag)).statusCode());
        store.remove(Fixture.ORLAMIN);
        try {
            var answer = send(request("sparql").header("If-None-Match", tag));
            assertEquals(200, answer.statusCode());
            assertFalse(answer.body().contains(Fixture.ORLAMIN));
        } finally {
            store.replace(Fixture.ORLAMIN, Fixture.quads(Fixture.ORLAMIN));
        }
    }

    // Saved queries

    @Test
    void listsTheSavedQueries() throws IOException, InterruptedException {
        var list = JSON.parseAny(get("queries").body()).getAsArray();
        assertEquals(QUERIES.list().size(), list.size());
        var html = send(request("queries").header("Accept", "text/html,*/*;q=0.8"));
        assertTrue(html.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        QUERIES.list().forEach(query -> assertTrue(html.body().contains(query.name())));
    }

    @ParameterizedTest
    @CsvSource({"table,text/plain", "csv,text/csv", "tsv,text/tab-separated-values", "json,application/sparql-results+json",
        "xml,application/sparql-results+xml", "md,text/markdown", "html,text/html"})
    void runsAQueryInEachFormat(String format, String type) throws IOException, InterruptedException {
        for (var answer : List.of(get("queries/peptide-links?peptide=VLT-4&format=" + format),
                send(request("queries/peptide-links?peptide=VLT-4").header("Accept", type)),
                post("queries/peptide-links", "application/x-www-form-urlencoded", "peptide=VLT-4&format=" + format))) {
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
            assertTrue(answer.body().contains("may raise the expression of BDNF"), answer.body());
            assertSafe(answer);
        }
    }

    @Test
    void drawsASubgraph() throws IOException, InterruptedException {
        var plain = get("queries/subgraph?term=bdnf");
        assertEquals(2, count(parse(plain.body(), Lang.TTL), RDF.type.asNode(), Node.ANY));
        for (var type : List.of("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples", "text/html")) {
            var answer = send(request("queries/subgraph?term=bdnf").header("Accept", type));
            assertEquals(200, answer.statusCode(), type);
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "queries/peptide-links                           | peptide   | is missing; expected an IRI, a CURIE or the name of a term",
        "queries/peptide-links?peptide=                  | peptide   | is missing",
        "queries/peptide-links?peptide=nothing+like+it   | peptide   | nothing in the graph is called 'nothing like it'",
        "queries/peptide-links?peptide=a&peptide=b       | peptide   | is given 2 times",
        "queries/peptide-links?peptid=veltide            | peptid    | it takes peptide, relation",
        "queries/effects-by-certainty?certainty=sure     | certainty | one of Asserted, Probable, Possible",
        "queries/summary?format=pdf                      | format    | one of table, csv",
        "queries/summary?format=ttl                      | format    | one of table, csv",
    })
    void namesTheParameterThatIsWrong(String path, String parameter, String expected)
            throws IOException, InterruptedException {
        var answer = get(path);
        assertEquals(400, answer.statusCode());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        var problem = JSON.parse(answer.body());
        assertEquals(parameter, problem.get("parameter").getAsString().value());
        assertEquals(400, problem.get("status").getAsNumber().value().intValue());
        assertTrue(problem.get("detail").getAsString().value().contains(expected), answer.body());
        assertSafe(answer);
    }

    @Test
    void takesLongAndOddValues() throws IOException, InterruptedException {
        for (var value : List.of("\"'\\\n}#", "α".repeat(10_000), "%", "\u0000", "') } DELETE")) {
            var answer = post("queries/claims-by-section", "application/x-www-form-urlencoded",
                    "format=csv&section=" + encode(value));
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(1, answer.body().lines().count());
        }
        assertEquals(200, get("queries/claims-by-section?format=csv&section=" + "x".repeat(10_000)).statusCode());
    }

    @Test
    void answersOtherAsksForWhatIsNotThere() throws IOException, InterruptedException {
        for (var path : List.of("queries/nothing", "queries/nothing.rq", "queries/a/b", "term/nothing", "claim/x", "nowhere")) {
            var answer = get(path);
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"), path);
            assertSafe(answer);
        }
        assertEquals(406, send(request("queries/summary").header("Accept", "image/png")).statusCode());
        assertEquals(415, post("queries/summary", "application/json", "{}").statusCode());
        assertEquals(405, send(request("queries/summary").DELETE()).statusCode());
    }

    @Test
    void givesTheFileOfAQuery() throws IOException, InterruptedException {
        var answer = get("queries/summary.rq");
        assertEquals(QUERIES.get("summary").orElseThrow().text(), answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/sparql-query"));
    }

    @Test
    void answersUnchangedWithNothing() throws IOException, InterruptedException {
        var tag = get("queries/summary").headers().firstValue("ETag").orElseThrow();
        assertEquals(304, send(request("queries/summary").header("If-None-Match", tag)).statusCode());
        assertEquals(200, send(request("queries/summary?format=csv").header("If-None-Match", tag)).statusCode());
    }

    // Things and pages

    @Test
    void answersTheIrisOfTheGraph() throws IOException, InterruptedException {
        var claim = parse(get("claim/9ef41f847931ddc8").body(), Lang.TTL);
        assertEquals(2, count(claim, iri("https://w3id.org/peptidekg/ontology#hasEvidence"), Node.ANY));
        assertEquals(2, count(claim, iri("http://www.w3.org/ns/oa#exact"), Node.ANY));
        for (var path : List.of("term/veltide", "article/veltide", "evidence/ef2197671b362fa3", "dosage/dose1", "run/veltide")) {
            assertFalse(parse(get(path).body(), Lang.TTL).isEmpty(), path);
            var page = send(request(path).header("Accept", "text/html"));
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("<h1>"), page.body());
        }
    }

    @Test
    void showsAStartPageAndItsHealth() throws IOException, InterruptedException {
        var home = get("").body();
        QUERIES.list().forEach(query -> assertTrue(home.contains(query.name())));
        assertTrue(home.contains("/article/veltide"));
        assertEquals(200, get("style.css").statusCode());
        assertEquals(2, JSON.parse(get("health").body()).get("articles").getAsNumber().value().intValue());
    }

    @Test
    void aPortInUseIsOneClearError() throws IOException {
        try (var other = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            var failure = assertThrows(BadInputException.class,
                    () -> Server.start(store, QUERIES, Settings.local(other.getLocalPort())));
            assertTrue(failure.getMessage().startsWith("port " + other.getLocalPort()), failure.getMessage());
            assertFalse(failure.getMessage().contains("\n"));
        }
        assertThrows(BadInputException.class,
                () -> Server.start(store, QUERIES, Settings.local(0).withHost("203.0.113.1")));
    }

    private static void assertSafe(HttpResponse<?> answer) {
        assertEquals(List.of("nosniff"), answer.headers().allValues("X-Content-Type-Options"));
        assertTrue(answer.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'self'"));
        assertEquals(List.of("no-referrer"), answer.headers().allValues("Referrer-Policy"));
    }

    private static boolean ask(String pattern) throws IOException, InterruptedException {
        return JSON.parse(get("sparql?query=" + encode(PREFIX + "ASK { " + pattern + " }")).body()).get("boolean")
                .getAsBoolean().value();
    }

    private static String csv(String query) throws IOException, InterruptedException {
        return send(request("sparql?query=" + encode(query)).header("Accept", "text/csv")).body().replace("\r", "");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", path.startsWith("sparql?")
                ? "application/sparql-results+json,text/turtle;q=0.9,*/*;q=0.1" : "*/*"));
    }

    private static HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type)
                .header("Accept", "application/sparql-results+json,*/*;q=0.1").POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Graph parse(String text, Lang lang) {
        return RDFParser.fromString(text, lang).toGraph();
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static int count(Graph graph, Node predicate, Node object) {
        return graph.find(Node.ANY, predicate, object).toList().size();
    }
}
