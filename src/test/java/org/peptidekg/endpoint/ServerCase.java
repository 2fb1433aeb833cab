package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
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
import java.time.Duration;
import java.util.List;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;

/** A server on a free port with the fixture, and ways to ask it. */
abstract class ServerCase {

    static final HttpClient CLIENT = HttpClient.newHttpClient();
    static final SavedQueries QUERIES = SavedQueries.bundled();
    static final String PREFIX = "PREFIX pmo: <https://w3id.org/peptidekg/ontology#> ";

    static GraphStore store;
    static Server server;

    @BeforeAll
    static void start() {
        store = Fixture.store();
        // On a machine that is busy with other things a short query may take seconds.
        server = Server.start(store, QUERIES, Settings.local(0).withLimits(new Limits(Duration.ofMinutes(2), 20_000)));
        awaitDescription(store);
    }

    /** The description is written beside the answering of requests. */
    static void awaitDescription(GraphStore store) {
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            while (!store.graphs().contains("https://w3id.org/peptidekg/graph/description")) {
                Thread.sleep(10);
            }
        });
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    static void assertSafe(HttpResponse<?> answer) {
        assertEquals(List.of("nosniff"), answer.headers().allValues("X-Content-Type-Options"));
        assertTrue(answer.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'self'"));
        assertEquals(List.of("no-referrer"), answer.headers().allValues("Referrer-Policy"));
    }

    static boolean ask(String pattern) throws IOException, InterruptedException {
        return JSON.parse(get("sparql?query=" + encode(PREFIX + "ASK { " + pattern + " }")).body()).get("boolean")
                .getAsBoolean().value();
    }

    static String csv(String query) throws IOException, InterruptedException {
        return send(request("sparql?query=" + encode(query)).header("Accept", "text/csv")).body().replace("\r", "");
    }

    static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", path.startsWith("sparql?")
                ? "application/sparql-results+json,text/turtle;q=0.9,*/*;q=0.1" : "*/*"));
    }

    static HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type)
                .header("Accept", "application/sparql-results+json,*/*;q=0.1").POST(BodyPublishers.ofString(body)));
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Graph parse(String text, Lang lang) {
        return RDFParser.fromString(text, lang).toGraph();
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static int count(Graph graph, Node predicate, Node object) {
        return graph.find(Node.ANY, predicate, object).toList().size();
    }
}
