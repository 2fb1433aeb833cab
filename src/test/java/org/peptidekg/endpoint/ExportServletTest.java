package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.export.Exports;
import org.peptidekg.export.select.Choice;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.rdf.Fixture;
import org.peptidekg.rdf.Iris;
import org.peptidekg.store.GraphStore;

/** The same bytes over HTTP as from the export itself. */
class ExportServletTest {

    private static GraphStore store;
    private static Server server;

    @BeforeAll
    static void start() {
        store = GraphStore.inMemory();
        var quads = new ArrayList<org.apache.jena.sparql.core.Quad>();
        Fixture.dataset().find().forEachRemaining(quads::add);
        store.replace(quads.stream().map(quad -> quad.getGraph().getURI()).distinct().toList(), quads);
        server = Server.start(store, SavedQueries.bundled(),
                Settings.local(0).withLimits(new Limits(Duration.ofSeconds(20), 20_000)));
        ServerCase.awaitDescription(store);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static byte[] get(String path, int status) throws IOException, InterruptedException {
        var request = java.net.http.HttpRequest.newBuilder(server.address().resolve(path)).build();
        var answer = ServerCase.CLIENT.send(request, BodyHandlers.ofByteArray());
        assertEquals(status, answer.statusCode(), new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        return answer.body();
    }

    private static byte[] direct(String format, Map<String, List<String>> choice) throws IOException {
        var out = new ByteArrayOutputStream();
        var failure = store.read(data -> {
            try {
                new Exports(Iris.standard()).named(format).orElseThrow().write(data,
                        Choice.of(choice).in(data, Duration.ofSeconds(20)), out);
                return null;
            } catch (IOException e) {
                return e;
            }
        });
        if (failure != null) {
            throw failure;
        }
        return out.toByteArray();
    }

    @Test
    void everyFormatIsListedAndServed() throws IOException, InterruptedException {
        var listed = JSON.parse(new String(get("/export/", 200), java.nio.charset.StandardCharsets.UTF_8))
                .get("formats").getAsArray();
        assertEquals(new Exports(Iris.standard()).all().size(), listed.size());
        for (var format : List.of("graphml", "kgx", "nanopub", "html", "cx2", "ro-crate")) {
            assertArrayEquals(direct(format, Map.of()), get("/export/" + format, 200), format);
        }
    }

    /** How many of the seven claims are left. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            article  | second                | 3
            peptide  | zelatide              | 6
            peptide  | ZLT-1                 | 6
            relation | causes                | 1
            certainty| probable              | 6
            polarity | negated               | 1
            around   | β-endorphin           | 3
            around   | CHEBI:0000000         | 3
            query    | SELECT ?c { ?c <https://w3id.org/peptidekg/ontology#aspect> ?a }             | 2
            query    | CONSTRUCT WHERE { ?s <https://w3id.org/peptidekg/ontology#increases> ?o }    | 1
            """)
    void aChoiceLeavesTheSameClaimsEverywhere(String name, String value, int claims)
            throws IOException, InterruptedException {
        var body = get("/export/tables?" + name + "=" + ServerCase.encode(value), 200);
        assertArrayEquals(direct("tables", Map.of(name, List.of(value))), body);
        var cyjs = JSON.parse(new String(get("/export/cyjs?" + name + "=" + ServerCase.encode(value), 200),
                java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(claims, cyjs.getObj("elements").get("edges").getAsArray().size());
    }

    /** The places of all facts of a pair are those of its edge. */
    @Test
    void factsAloneAreOneWeightedEdgeAPair() throws IOException, InterruptedException {
        var facts = edges("/export/cyjs?edges=claims").stream().filter(edge -> edge.getBoolean("fact")).toList();
        var pairs = edges("/export/cyjs?edges=pairs");
        var places = facts.stream().collect(Collectors.groupingBy(edge -> edge.getString("source") + ' '
                + edge.getString("target"), Collectors.summingInt(edge -> number(edge, "evidenceCount"))));
        assertEquals(places, pairs.stream().collect(Collectors.toMap(edge -> edge.getString("source") + ' '
                + edge.getString("target"), edge -> number(edge, "evidenceCount"))));
        assertTrue(pairs.stream().anyMatch(edge -> number(edge, "weight") == 2));
        var gexf = new String(get("/export/gexf?edges=pairs", 200), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(gexf.contains("weight=\"2\""), gexf);
    }

    private static List<org.apache.jena.atlas.json.JsonObject> edges(String path)
            throws IOException, InterruptedException {
        return JSON.parse(new String(get(path, 200), java.nio.charset.StandardCharsets.UTF_8)).getObj("elements")
                .get("edges").getAsArray().stream().map(edge -> edge.getAsObject().getObj("data")).toList();
    }

    private static int number(org.apache.jena.atlas.json.JsonObject edge, String name) {
        return edge.get(name).getAsNumber().value().intValue();
    }

    @Test
    void eachFormatNamesItsTools() throws IOException, InterruptedException {
        var listed = JSON.parse(new String(get("/export/", 200), java.nio.charset.StandardCharsets.UTF_8))
                .get("formats").getAsArray().stream().map(format -> format.getAsObject()).toList();
        assertTrue(listed.stream().noneMatch(format -> format.getString("tool").equals(format.getString("name"))),
                listed.toString());
        assertEquals("Graph tools", listed.get(0).getString("group"));
    }

    /** The page of what an export of dosages has as columns. */
    @Test
    void thePageOfADosageSaysHowLongItIsTaken() throws IOException, InterruptedException {
        var nodes = JSON.parse(new String(get("/export/cyjs?relation=hasDosage", 200),
                java.nio.charset.StandardCharsets.UTF_8)).getObj("elements").get("nodes").getAsArray();
        var dosage = nodes.stream().map(node -> node.getAsObject().getObj("data"))
                .filter(node -> node.getString("class").equals("Dosage")).findFirst().orElseThrow();
        var path = dosage.getString("iri").replaceFirst("^.*(?=/dosage/)", "");
        var page = ServerCase.CLIENT.send(java.net.http.HttpRequest.newBuilder(server.address().resolve(path))
                .header("Accept", "text/html").build(), BodyHandlers.ofString()).body();
        assertTrue(page.contains("<dt>Taken for</dt>"), page);
        assertTrue(page.contains(dosage.getString("takenFor")), page);
    }

    @Test
    void hopsWidenTheNeighbourhood() throws IOException, InterruptedException {
        var cyjs = JSON.parse(new String(get("/export/cyjs?around=mood&hops=2", 200),
                java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(6, cyjs.getObj("elements").get("edges").getAsArray().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /export/kgx?edges=pairs           | 400 | gexf, gexf12, graphml
            /export/gexf?edges=all            | 400 | none of claims, pairs
            /export/png                       | 404 | no format
            /export/gexf?shape=round          | 400 | known are article
            /export/gexf?relation=adores      | 400 | is none of
            /export/gexf?certainty=sure       | 400 | Asserted, Probable, Possible
            /export/gexf?peptide=nothing      | 400 | no claim is about
            /export/gexf?article=nothing      | 400 | known are first, second
            /export/gexf?around=mood&hops=0   | 400 | from 1 to 10
            /export/gexf?query=ASK%7B%7D      | 400 | SELECT or a CONSTRUCT
            /export/gexf?query=SELECT         | 400 | line 1
            /export/gexf?query=SELECT%20*%20%7BSERVICE%20%3Chttp%3A%2F%2F127.0.0.1%2F%3E%20%7B%7D%7D | 400 | not allowed
            """)
    void whatCannotBeIsSaid(String path, int status, String words) throws IOException, InterruptedException {
        var body = new String(get(path, status), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(body.contains(words), body);
    }
}
