package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.store.Fixture;

/** The Graph Store protocol of a server that cannot be written to. */
class GraphReadTest extends ServerCase {

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"})
    void aNamedGraphIsRead(String type) throws IOException, InterruptedException {
        var answer = send(request("data?graph=" + encode(Fixture.VELTIDE)).header("Accept", type));
        assertEquals(200, answer.statusCode());
        assertSafe(answer);
        var wanted = store.read(data -> data.getGraph(iri(Fixture.VELTIDE)).size());
        assertEquals(wanted, parse(answer.body(), RDFLanguages.contentTypeToLang(type)).size());
    }

    @Test
    void theDefaultGraphIsAllTogether() throws IOException, InterruptedException {
        var count = Integer.parseInt(csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").lines().skip(1).findFirst()
                .orElseThrow());
        assertEquals(count, parse(send(request("data?default").header("Accept", "application/n-triples")).body(),
                Lang.NTRIPLES).size());
    }

    @ParameterizedTest
    @CsvSource({"data, 400", "data?graph=, 400", "data?graph=relative, 400", "data?graph=urn:a&graph=urn:b, 400",
        "data?graph=urn:a&default, 400", "data?graph=urn:none, 404", "data?graph=not%20an%20iri, 400"})
    void whatCannotBeReadIsRefused(String path, int status) throws IOException, InterruptedException {
        var answer = get(path);
        assertEquals(status, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    }

    @Test
    void headSaysTheSameWithoutTheBody() throws IOException, InterruptedException {
        var answer = send(request("data?graph=" + encode(Fixture.VELTIDE))
                .method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
        assertEquals(404, send(request("data?graph=urn:none").method("HEAD", BodyPublishers.noBody())).statusCode());
        assertEquals(406, send(request("data?graph=" + encode(Fixture.VELTIDE)).header("Accept", "image/png"))
                .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void nothingIsWritten(String method) throws IOException, InterruptedException {
        var before = store.version();
        var answer = send(request("data?graph=" + encode(Fixture.VELTIDE)).header("Content-Type", "text/turtle")
                .method(method, BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> .")));
        assertTrue(answer.statusCode() == 405 || answer.statusCode() == 501, method + " " + answer.statusCode());
        assertEquals(before, store.version());
    }
}
