package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.store.Fixture;

class SearchTest extends ServerCase {

    private static final String SEARCH = "PREFIX text: <http://jena.apache.org/text#> "
            + "PREFIX oa: <http://www.w3.org/ns/oa#> ";

    @Test
    void wordsAreFoundAtTheSparqlAddress() throws IOException, InterruptedException {
        assertEquals("quote\nSerotonin is central to mood.\n", csv(SEARCH
                + "SELECT ?quote { (?s ?score ?quote) text:query (oa:exact 'central mood' 3) } ORDER BY DESC(?score) "
                + "LIMIT 1"));
        assertTrue(csv(SEARCH + "SELECT DISTINCT ?g { GRAPH ?g { ?s text:query (oa:exact 'orlamin') } }")
                .contains(Fixture.ORLAMIN));
    }

    @Test
    void theFirstSearchFindsTheSameAsTheNext() throws IOException, InterruptedException {
        try (var fresh = Fixture.store();
                var other = Server.start(fresh, QUERIES, Settings.local(0))) {
            var search = other.address() + "sparql?query=" + encode(SEARCH
                    + "SELECT ?s { ?s text:query (oa:exact 'mood') }");
            for (int i = 0; i < 2; i++) {
                var request = HttpRequest.newBuilder(URI.create(search)).header("Accept", "text/csv").build();
                var answer = CLIENT.send(request, BodyHandlers.ofString()).body();
                assertEquals(2, answer.lines().count(), answer);
            }
        }
    }

    @Test
    void theSavedQueryFindsFormsOfAWord() throws IOException, InterruptedException {
        var answer = get("queries/search-words?words=" + encode("relieves AND trials") + "&format=csv").body();
        assertTrue(answer.contains("In a clinical trial Veltide relieved anxiety."), answer);
    }

    @Test
    void itFollowsTheData() throws IOException, InterruptedException {
        var address = "queries/search-words?format=csv&words=" + encode("\"relieved anxiety\"");
        assertTrue(get(address).body().contains("relieved anxiety"));
        store.remove(Fixture.VELTIDE);
        try {
            assertFalse(get(address).body().contains("relieved anxiety"));
        } finally {
            store.replace(Fixture.VELTIDE, Fixture.quads(Fixture.VELTIDE));
        }
        assertTrue(get(address).body().contains("relieved anxiety"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a AND", "\"", "a:b:c", "[1 TO"})
    void wordsThatCannotBeReadAreRefusedWithAReason(String words) throws IOException, InterruptedException {
        var answer = get("queries/search-words?words=" + encode(words));
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("Text search parse error"), answer.body());
        var page = send(request("queries/search-words?words=" + encode(words)).header("Accept", "text/html"));
        assertEquals(400, page.statusCode(), page.body());
        assertTrue(Jsoup.parse(page.body()).select("[role=alert]").text().contains("Text search parse error"));
        assertEquals(words, Jsoup.parse(page.body()).select("#p-words").val());
        var literal = words.replace("\"", "\\\"");
        assertEquals(400, get("sparql?query=" + encode(SEARCH + "SELECT * { ?s text:query \"" + literal + "\" }"))
                .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text:search", "text:Query", "<http://jena.apache.org/text#index>", "<java:text.query>",
        "<http://jena.apache.org/ARQ/property#textMatch>"})
    void noOtherPropertyFunctionIsOpen(String property) throws IOException, InterruptedException {
        assertEquals(403, get("sparql?query=" + encode(SEARCH + "SELECT * { ?s " + property + " 'anxiety' }"))
                .statusCode());
    }
}
