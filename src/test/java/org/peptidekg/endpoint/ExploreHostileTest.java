package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jsoup.Jsoup;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/** A graph with markup in every text: none of it may become part of a page. */
class ExploreHostileTest {

    private static final String BAD = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"' onload='x";
    private static final String TEXT = BAD + "\n\nVeltide modulates serotonin.\n" + BAD + "\n- " + BAD + "\n";

    private static GraphStore store;
    private static Server server;
    /** Pages on which the bad text was found, as text. */
    private static int seen;

    @BeforeAll
    static void start() {
        store = GraphStore.inMemory();
        var quads = new java.util.ArrayList<>(Fixture.quads().stream().map(ExploreHostileTest::spoil).toList());
        var article = NodeFactory.createURI(Fixture.VELTIDE);
        quads.add(new Quad(article, article, Names.pmo("text"), NodeFactory.createLiteralString(TEXT)));
        store.replace(quads.stream().map(quad -> quad.getGraph().getURI()).distinct().toList(), quads);
        server = Server.start(store, SavedQueries.bundled(), Settings.local(0));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static Quad spoil(Quad quad) {
        var object = quad.getObject();
        var text = object.isLiteral() && object.getLiteralDatatypeURI().endsWith("#string")
                && !quad.getPredicate().equals(Names.pmo("fileName"));
        var iri = quad.getPredicate().equals(Names.pmo("target"));
        Node spoilt = text ? NodeFactory.createLiteralString(BAD + object.getLiteralLexicalForm())
                : iri ? NodeFactory.createURI("javascript:alert(3)") : object;
        return new Quad(quad.getGraph(), quad.getSubject(), quad.getPredicate(), spoilt);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    @Test
    void noTextOfTheGraphBecomesMarkup() throws IOException, InterruptedException {
        for (var path : ExplorePagesTest.PAGES) {
            // Names are spoilt too, so terms are found by their keys.
            check(path.replace("peptide=Veltide", "peptide=https://w3id.org/peptidekg/term/veltide")
                    .replace("term=Veltide", "term=https://w3id.org/peptidekg/term/veltide")
                    .replace("from=Veltide", "from=term/veltide").replace("to=mood", "to=term/mood")
                    .replace("a=Veltide&b=Orlamin", "a=term/veltide&b=term/orlamin"), true);
        }
        for (var panel : new String[] {"explore/panel?term=term/veltide",
                "explore/panel?claim=claim/9ef41f847931ddc8"}) {
            check(panel, true);
        }
        assertTrue(seen > 15, "the text stands on " + seen + " pages only");
    }

    @Test
    void noTextOfAnAddressBecomesMarkup() throws IOException, InterruptedException {
        var bad = ServerCase.encode(BAD);
        for (var path : new String[] {"search?q=" + bad, "search?class=" + bad, "mechanism?from=" + bad,
                "queries?tag=" + bad,
            "mechanism?from=term/veltide&to=" + bad, "compare?a=" + bad + "&b=" + bad,
                    "term/" + bad.replace("+", "%20"),
            "queries/peptide-links?peptide=" + bad, "queries/claims-by-section?section=" + bad + "&view=" + bad,
            "?focus=" + bad, "queries/peptide-links?" + bad + "=1"}) {
            check(path, false);
        }
    }

    private static void check(String path, boolean ok) throws IOException, InterruptedException {
        var answer = get(path);
        if (ok) {
            assertEquals(200, answer.statusCode(), path + answer.body());
        }
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return;
        }
        var page = Jsoup.parse(answer.body());
        seen += page.text().contains("onerror=alert(2)") ? 1 : 0;
        page.select("script").forEach(script -> assertTrue(script.attr("src").startsWith("/web/")
                || script.attr("type").endsWith("json") && !script.data().contains("<"), path + " " + script));
        assertTrue(page.select("img").stream().allMatch(image -> image.attr("src").startsWith("/web/")), path);
        page.getAllElements().forEach(element -> element.attributes().forEach(attribute -> {
            assertTrue(!attribute.getKey().startsWith("on"), path + " " + element);
            assertTrue(!attribute.getValue().startsWith("javascript:"), path + " " + element);
        }));
    }
}
