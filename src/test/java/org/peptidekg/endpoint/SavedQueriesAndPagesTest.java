package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.text.BadInputException;

class SavedQueriesAndPagesTest extends ServerCase {

    @Test
    void listsTheSavedQueries() throws IOException, InterruptedException {
        var list = JSON.parseAny(get("queries").body()).getAsArray();
        assertEquals(QUERIES.list().size(), list.size());
        var html = send(request("queries").header("Accept", "text/html,*/*;q=0.8"));
        assertTrue(html.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        QUERIES.list().forEach(query -> assertTrue(html.body().contains(query.name())));
    }

    @ParameterizedTest
    @CsvSource({"table,text/plain", "csv,text/csv", "tsv,text/tab-separated-values",
            "json,application/sparql-results+json",
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
        for (var type : List.of("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples",
                "application/trig", "text/html")) {
            var answer = send(request("queries/subgraph?term=bdnf").header("Accept", type));
            assertEquals(200, answer.statusCode(), type);
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
        }
    }

    @Test
    void thePageOfAQueryTakesSeveralValuesAndKeepsThemInItsForm() throws IOException, InterruptedException {
        var page = page("queries/peptide-links?view=table&peptide=veltide&peptide=orlamin").body();
        var alone = page("queries/peptide-links?view=table&peptide=veltide").body();
        assertTrue(page.contains("value=\"veltide\""), page);
        assertTrue(page.contains("id=\"p-peptide-1\"") && page.contains("value=\"orlamin\""), page);
        assertTrue(page.contains("peptide=veltide&amp;peptide=orlamin&amp;format=csv"), page);
        assertTrue(shown(page) > shown(alone) && shown(alone) > 1, shown(page) + " and " + shown(alone));
        var many = page("queries/peptide-links?peptide=veltide" + "&peptide=orlamin".repeat(20));
        assertEquals(400, many.statusCode());
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "text/html"));
    }

    private static long shown(String page) {
        return page.lines().filter(line -> line.contains("<tr>")).count();
    }

    @Test
    void severalValuesOfAParameterPutTheAnswersTogether() throws IOException, InterruptedException {
        var query = "queries/effects-by-certainty?format=csv&certainty=";
        var both = rows(query + "Asserted&certainty=Possible");
        var asserted = rows(query + "Asserted");
        var possible = rows(query + "Possible");
        assertTrue(both.containsAll(asserted) && both.containsAll(possible));
        assertEquals(asserted.size() + possible.size() - 1, both.size());
        assertEquals(both, rows(query + "Asserted&certainty=Possible&certainty=Asserted"));
        var link = send(request("queries/effects-by-certainty?certainty=Asserted&certainty=Possible&rows=1")).headers()
                .firstValue("Link").orElse("");
        assertTrue(link.contains("certainty=Asserted&certainty=Possible"), link);
        var many = get("queries/effects-by-certainty?" + IntStream.range(0, 21).mapToObj(i -> "certainty=C" + i)
                .collect(Collectors.joining("&")));
        assertEquals(400, many.statusCode());
        assertTrue(many.body().contains("too many values"), many.body());
    }

    private List<String> rows(String path) throws IOException, InterruptedException {
        return get(path).body().lines().toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "queries/peptide-links | peptide | is missing; expected an IRI, a CURIE or the name",
        "queries/peptide-links?peptide= | peptide | is missing",
        "queries/peptide-links?peptide=nothing+like+it | peptide | nothing in the graph is called 'nothing lik",
        "queries/peptide-links?peptide=nothing+like+it&peptide=veltide | peptide | nothing in the graph is called",
        "queries/summary?page=1&page=2 | page | is given 2 times",
        "queries/peptide-links?peptid=veltide | peptid | it takes peptide, relation",
        "queries/effects-by-certainty?certainty=sure | certainty | one of Asserted, Probable, Possible",
        "queries/summary?format=pdf | format | one of table, csv",
        "queries/summary?format=ttl | format | one of table, csv",
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
        for (var path : List.of("queries/nothing", "queries/nothing.rq", "queries/a/b", "term/nothing", "claim/x",
                "nowhere")) {
            var answer = get(path);
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"),
                    path);
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

    @Test
    void saysThatNoHierarchyHoldsWhatIsAskedFor() throws IOException, InterruptedException {
        var refused = get("queries/claims-below?concept=http://example.org/EX_7777");
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("no hierarchy in this graph holds"), refused.body());
        var alone = get("queries/claims-below?format=csv&concept=http://example.org/EX_0001");
        assertEquals(200, alone.statusCode());
        assertTrue(alone.headers().firstValue("X-Note").orElse("").startsWith("no hierarchy in this graph holds http"));
        assertTrue(get("queries/claims-below?format=html&concept=Veltide").body().contains("on nothing below it"));
        assertTrue(get("queries/claims-below?concept=http://example.org/EX_0099").headers().firstValue("X-Note")
                .isEmpty());
    }

    @Test
    void givesPagesWithLinksAndTotals() throws IOException, InterruptedException {
        var whole = get("queries/claims-by-rule?format=csv").body().lines().skip(1).toList();
        assertEquals(20, whole.size());
        var collected = new java.util.ArrayList<String>();
        var path = "queries/claims-by-rule?format=csv&rows=7";
        for (int page = 1; page <= 3; page++) {
            var answer = get(path);
            assertEquals("20", answer.headers().firstValue("X-Total-Count").orElse(""));
            answer.body().lines().skip(1).forEach(collected::add);
            var links = answer.headers().firstValue("Link").orElse("");
            assertTrue(links.contains("page=3>; rel=\"last\""), links);
            assertEquals(page > 1, links.contains("rel=\"prev\""), links);
            assertEquals(page < 3, links.contains("rel=\"next\""), links);
            if (page < 3) {
                var next = java.util.regex.Pattern.compile("</([^>]+)>; rel=\"next\"").matcher(links);
                assertTrue(next.find());
                path = next.group(1);
            }
        }
        assertEquals(whole, collected);
        assertEquals(1, get("queries/claims-by-rule?format=csv&page=9").body().lines().count());
        for (var bad : List.of("page=0", "rows=x", "rows=10001", "page=-1")) {
            assertEquals(400, get("queries/claims-by-rule?" + bad).statusCode(), bad);
        }
    }

    @Test
    void answersTheIrisOfTheGraph() throws IOException, InterruptedException {
        var claim = parse(get("claim/9ef41f847931ddc8").body(), Lang.TTL);
        assertEquals(2, count(claim, iri("https://w3id.org/peptidekg/ontology#hasEvidence"), Node.ANY));
        assertEquals(2, count(claim, iri("http://www.w3.org/ns/oa#exact"), Node.ANY));
        for (var path : List.of("term/veltide", "article/veltide", "evidence/ef2197671b362fa3", "dosage/dose1",
                "run/veltide")) {
            assertFalse(parse(get(path).body(), Lang.TTL).isEmpty(), path);
            var page = send(request(path).header("Accept", "text/html"));
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("<h1"), page.body());
        }
    }

    @Test
    void showsAStartPageAndItsHealth() throws IOException, InterruptedException {
        var home = get("").body();
        QUERIES.list().forEach(query -> assertTrue(home.contains(query.name())));
        assertTrue(home.contains("/article/veltide"));
        assertEquals(200, get("web/style.css").statusCode());
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
}
