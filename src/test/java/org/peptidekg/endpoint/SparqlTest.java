package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.store.Fixture;
import org.xml.sax.SAXException;

class SparqlTest extends ServerCase {

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
    void theContentTypeOfAGetSaysNothing() throws IOException, InterruptedException {
        // rdflib sends it with each query of a store that can be written to.
        var answer = send(request("sparql?query=" + encode("ASK {?s ?p ?o}") + "&default-graph-uri="
                + encode("https://w3id.org/peptidekg/article/nowhere")).header("Content-Type",
                "application/sparql-update"));
        assertEquals(200, answer.statusCode(), answer.body());
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
        "SELECT * {?s ?p ?o} LIMIT 1,text/tab-separated-values",
        "DESCRIBE <https://w3id.org/peptidekg/term/mood>,text/turtle",
        "CONSTRUCT WHERE {?s ?p ?o} LIMIT 1,text/turtle", "CONSTRUCT WHERE {?s ?p ?o} LIMIT 1,application/ld+json",
        "CONSTRUCT WHERE {?s ?p ?o} LIMIT 1,application/rdf+xml",
        "CONSTRUCT WHERE {?s ?p ?o} LIMIT 1,application/n-triples"})
    void answersInTheFormatThatIsAsked(String query, String type) throws IOException, InterruptedException {
        var answer = send(request("sparql?query=" + encode(query)).header("Accept", type));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type), answer.headers()
                .toString());
    }

    /** Else they could not be told from text. One way is answered before any servlet, the other is Fuseki's. */
    @Test
    void blankNodesHaveTheirMarkInCsv() throws IOException, InterruptedException {
        var query = "SELECT ?a ?b ('b0' AS ?text) { VALUES ?x { 1 } BIND(BNODE() AS ?a) BIND(?a AS ?b) }";
        assertEquals("a,b,text\n_:b0,_:b0,b0\n", csv(query));
        var posted = send(request("sparql").header("Accept", "text/csv").header("Content-Type",
                "application/sparql-query").POST(BodyPublishers.ofString(query)));
        assertEquals("a,b,text\n_:b0,_:b0,b0\n", posted.body().replace("\r", ""));
    }

    /** A store keeps the value of a number, not its spelling, but of those too large for it. */
    @ParameterizedTest
    @CsvSource({"1.0E6,1.0E6", "1e0,1.0E0", "-12.50e0,-1.25E1", "0.5e0,5.0E-1", "-0e0,-0.0E0", "120e0,1.2E2",
        "2.5e-7,2.5E-7", "1.5e300,1.5e300"})
    void aDoubleOfTheStoreIsSpeltAsXmlSchemaSpellsIt(String stored, String spelt)
            throws IOException, InterruptedException {
        var graph = Fixture.VELTIDE + "/numbers";
        store.replace(graph, List.of(Quad.create(NodeFactory.createURI(graph), NodeFactory.createURI("n:s"),
                NodeFactory.createURI("n:p"), NodeFactory.createLiteralDT(stored, XSDDatatype.XSDdouble))));
        try {
            assertEquals("o,twice\n" + spelt + "," + spelt + "\n",
                    csv("SELECT ?o (?o AS ?twice) { <n:s> <n:p> ?o }"));
            for (var asked : List.of("CONSTRUCT WHERE { <n:s> <n:p> ?o }", "DESCRIBE <n:s>")) {
                assertTrue(send(request("sparql?query=" + encode(asked)).header("Accept", "application/n-triples"))
                        .body().contains("<n:p> \"" + spelt + "\"^^"), asked);
            }
        } finally {
            store.remove(graph);
        }
    }

    @Test
    void theDefaultGraphIsTheUnion() throws IOException, InterruptedException {
        assertEquals("n\n2\n", csv(PREFIX + "SELECT (COUNT(?a) AS ?n) { ?a a pmo:Article }"));
        assertEquals("n\n7\n", csv("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"));
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
        for (var path : List.of("$/ping", "$/datasets", "$/server", "$/stats", "sparql/data", "sparql/update",
                "sparql/get")) {
            assertEquals(404, get(path).statusCode(), path);
        }
        assertEquals(version, store.version());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o . OPTIONAL { SERVICE ?s { ?a ?b ?c } } }",
        "SELECT * { ?s ?p ?o . SERVICE SILENT ?s { ?a ?b ?c } }",
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
        // None of them would come to its end within a day.
        var answer = get("sparql?timeout=2&query=" + encode(query));
        assertEquals(503, answer.statusCode(), answer.body());
    }

    @Test
    void saysWhenAnAnswerIsTooLong() throws IOException, InterruptedException {
        var answer = get("sparql?query=" + encode("SELECT * { ?a ?b ?c . ?d ?e ?f }"));
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("20000 rows"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }", "CONSTRUCT WHERE { ?s ?p ?o }",
        "DESCRIBE ?s { ?s ?p ?o }"})
    void aGraphThatIsTooLongIsNoHalfAnswer(String query) throws IOException, InterruptedException {
        try (var narrow = Server.start(store, QUERIES, Settings.local(0).withLimits(
                new Limits(Duration.ofMinutes(2), 1000)))) {
            var answer = send(HttpRequest.newBuilder(URI.create(narrow.address() + "sparql?query=" + encode(query)))
                    .header("Accept", "text/turtle"));
            assertEquals(503, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("1000 triples"), answer.body());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON { 'a' : ?a } WHERE { ?a ?b ?c }",
        "CONSTRUCT { GRAPH ?a { ?a ?b ?c } } WHERE { ?a ?b ?c }", "SELECT * { ?s ?p ?o LET (?x := 1) }",
        "SELECT (COUNT(*)) { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o FILTER(?o = 1) }"})
    void whatIsNoSparql11IsRefused(String query) throws IOException, InterruptedException {
        assertEquals(400, post("sparql", "application/sparql-query", query).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://127.0.0.1:1/x", "https://w3id.org/peptidekg/article/none"})
    void aGraphThatIsNotHereIsEmptyAndNoneIsFetched(String graph) throws IOException, InterruptedException {
        for (var path : List.of("sparql?query=" + encode("ASK FROM <" + graph + "> { ?s ?p ?o }"),
                "sparql?query=" + encode("ASK FROM NAMED <" + graph + "> { GRAPH ?g { ?s ?p ?o } }"),
                "sparql?query=" + encode("ASK { ?s ?p ?o }") + "&default-graph-uri=" + encode(graph))) {
            var answer = get(path);
            assertEquals(200, answer.statusCode(), answer.body());
            assertFalse(JSON.parse(answer.body()).get("boolean").getAsBoolean().value(), answer.body());
        }
        assertEquals(200, get("sparql?query=" + encode("ASK { ?s ?p ?o }") + "&default-graph-uri="
                + encode(Fixture.VELTIDE)).statusCode());
    }

    @Test
    void answersInJsonToWhoDoesNotSay() throws IOException, InterruptedException {
        for (var query : List.of("ASK {}", "SELECT * { ?s ?p ?o } LIMIT 1")) {
            var answer = send(request("sparql?query=" + encode(query)));
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(
                    "application/sparql-results+json"), answer.headers().toString());
        }
        var construct = send(request("sparql?query=" + encode("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1")));
        assertTrue(construct.headers().firstValue("Content-Type").orElse("").startsWith("text/turtle"));
    }

    @Test
    void answersHeadLikeGetWithoutABody() throws IOException, InterruptedException {
        for (var path : List.of("sparql", "sparql?query=" + encode("ASK {}"), "queries/summary", "term/veltide",
                "openapi.json")) {
            var head = send(request(path).method("HEAD", BodyPublishers.noBody()));
            assertEquals(200, head.statusCode(), path);
            assertEquals("", head.body());
            assertEquals(get(path).headers().firstValue("Content-Type"), head.headers().firstValue("Content-Type"),
                    path);
        }
    }

    @Test
    void pagesAnywhereMayReadWithoutCredentials() throws IOException, InterruptedException {
        for (var path : List.of("sparql?query=" + encode("ASK {}"), "sparql", "queries", "queries/summary",
                "nowhere")) {
            var headers = send(request(path).header("Origin", "http://example.org")).headers();
            assertEquals(List.of("*"), headers.allValues("Access-Control-Allow-Origin"), path);
            assertTrue(headers.allValues("Access-Control-Allow-Credentials").isEmpty(), path);
        }
        var preflight = send(request("sparql").method("OPTIONS", BodyPublishers.noBody()).header("Origin", "http://a.b")
                .header("Access-Control-Request-Method", "POST").header("Access-Control-Request-Headers",
                "content-type"));
        assertEquals(204, preflight.statusCode());
        assertTrue(preflight.headers().firstValue("Access-Control-Allow-Methods").orElse("").contains("POST"));
    }

    @Test
    void refusesRequestsThatAreTooLarge() throws IOException, InterruptedException {
        var body = "query=" + encode("ASK { FILTER('" + "x".repeat(2 << 20) + "' = '') }");
        assertEquals(413, refused(request("sparql").header("Content-Type", "application/x-www-form-urlencoded").POST(
                BodyPublishers.ofString(body))));
        assertEquals(413, refused(request("sparql").header("Content-Type", "application/sparql-query").POST(
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(" ".repeat(2 << 20).getBytes(
                        StandardCharsets.UTF_8))))));
        assertTrue(List.of(414, 431).contains(get("sparql?query=" + "x".repeat(100_000)).statusCode()));
    }

    /** The server may close before all is sent; on a busy machine the client then sees that before the answer. */
    private static int refused(HttpRequest.Builder request) throws IOException, InterruptedException {
        for (var tries = 0; tries < 9; tries++) {
            try {
                return send(request).statusCode();
            } catch (IOException closed) {
                Thread.onSpinWait();
            }
        }
        return send(request).statusCode();
    }

    @ParameterizedTest
    @CsvSource({"text/turtle,TTL", "application/ld+json,JSONLD", "application/rdf+xml,RDFXML",
            "application/n-triples,NT"})
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
        assertEquals(QUERIES.list().size(), count(graph, RDF.type.asNode(),
                iri("http://www.w3.org/ns/shacl#SPARQLExecutable")));
        graph.find(Node.ANY, iri(sd + "graph"), Node.ANY).forEachRemaining(triple ->
                assertTrue(graph.contains(triple.getObject(), RDF.type.asNode(), iri(sd + "Graph")),
                        triple::toString));
        // The graphs of the store, and their union.
        assertEquals(8, count(graph, iri(sd + "name"), Node.ANY));
        var triples = graph.find(iri(server.address() + "sparql#default-graph"), iri("http://rdfs.org/ns/void#triples"),
                Node.ANY).next().getObject().getLiteralValue();
        assertEquals("n\n" + triples + "\n", csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
        assertTrue(graph.contains(Node.ANY, iri("http://www.w3.org/ns/shacl#prefix"),
                NodeFactory.createLiteralString("pmo")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sparql?query=SELECT%20*%20%7B%20?s%20?p%20?o%20%7D%20ORDER%20BY%20?s%20?p%20?o", "queries",
        "export/graphml", "ontology", "sparql", "openapi.json", "about"})
    void longAnswersArePackedForWhoTakesThemSo(String path) throws IOException, InterruptedException {
        var plain = CLIENT.send(request(path).header("Accept", "*/*").build(), BodyHandlers.ofByteArray());
        for (var time = 0; time < 2; time++) {
            var packed = CLIENT.send(request(path).header("Accept", "*/*").header("Accept-Encoding", "gzip").build(),
                    BodyHandlers.ofByteArray());
            assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
            assertTrue(packed.headers().allValues("Vary").toString().contains("Accept-Encoding"),
                    packed.headers().toString());
            assertTrue(packed.body().length < plain.body().length / 2);
            try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                assertArrayEquals(plain.body(), in.readAllBytes());
            }
            var tag = packed.headers().firstValue("ETag");
            if (tag.isPresent()) {
                assertEquals(304, CLIENT.send(request(path).header("Accept", "*/*").header("Accept-Encoding", "gzip")
                        .header("If-None-Match", tag.get()).build(), BodyHandlers.discarding()).statusCode());
            }
        }
    }

    @Test
    void idleAndSlowConnectionsStopNobody() throws IOException, InterruptedException {
        var sockets = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 200; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
                sockets.add(socket);
                if (i % 2 == 0) {
                    socket.getOutputStream().write(("POST /sparql HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Length: 99\r\nA").getBytes(StandardCharsets.US_ASCII));
                }
            }
            for (var i = 0; i < 20; i++) {
                assertEquals(200, get("sparql?query=" + encode("ASK { <urn:" + i + "> ?p ?o }")).statusCode());
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void xmlIsReadableWhateverItQuotes() throws IOException, InterruptedException, SAXException,
            ParserConfigurationException {
        var query = "SELECT ('a\\u0001b\\u000B\u00fc' AS ?x) (IRI('urn:a') AS ?y) {}";
        for (var answer : List.of(send(request("sparql?query=" + encode(query)).header("Accept",
                "application/sparql-results+xml")), send(request("sparql").header("Accept",
                "application/sparql-results+xml").header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(query))))) {
            assertEquals(200, answer.statusCode(), answer.body());
            var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(
                    new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
            assertEquals("a?b?\u00fc", document.getElementsByTagName("literal").item(0).getTextContent());
        }
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
}
