package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.peptidekg.store.GraphStore;

/** The pages for people, as they are without JavaScript, and what their scripts ask for. */
class ExplorePagesTest extends ServerCase {

    static final List<String> PAGES = List.of("", "graph", "disputed", "about",
            "search?q=ve", "term/veltide", "claim/9ef41f847931ddc8",
            "evidence/ef2197671b362fa3", "article/veltide", "dosage/dose1", "run/veltide", "queries", "editor",
            "queries/peptide-links?peptide=Veltide", "queries/summary?view=chart", "queries/subgraph",
            "queries/subgraph?term=Veltide", "mechanism", "mechanism?from=Veltide", "mechanism?from=Veltide&to=mood",
            "compare", "compare?a=Veltide&b=Orlamin",
            "compare?term=Veltide&term=Orlamin&term=serotonin", "queries/peptide-links?peptide=Veltide&view=table");

    static Document page(String path) throws IOException, InterruptedException {
        var answer = send(request(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        assertEquals(200, answer.statusCode(), path + " " + answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"), path);
        assertEquals(1, answer.headers().allValues("Content-Security-Policy").size());
        var policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("script-src 'self';"), policy);
        assertFalse(policy.contains("unsafe-eval"), policy);
        return Jsoup.parse(answer.body());
    }

    @Test
    void anEmptyGraphSaysHowToFillIt() throws IOException, InterruptedException {
        try (var empty = GraphStore.inMemory(); var other = Server.start(empty, QUERIES, Settings.local(0))) {
            for (var path : List.of("", "disputed", "graph", "search", "mechanism?from=Veltide")) {
                var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(other.address() + path))
                        .header("Accept", "text/html").build(), BodyHandlers.ofString());
                assertEquals(200, answer.statusCode(), path + " " + answer.body());
                var said = Jsoup.parse(answer.body()).select("main").text();
                assertTrue(!path.isEmpty() || said.contains("The graph is empty. Load articles with peptidekg load"),
                        said);
            }
        }
    }

    @Test
    void everyPageHasOneHeadingAPlaceAndLinksThatLead() throws IOException, InterruptedException {
        var seen = new HashSet<String>();
        for (var path : PAGES) {
            var page = page(path);
            assertEquals(1, page.select("h1").size(), path);
            assertEquals(1, page.select("main#main").size(), path);
            assertFalse(page.title().isBlank(), path);
            assertTrue(page.select("script:not([src]):not([type$=json])").isEmpty(), path);
            assertTrue(page.select("[style], style").isEmpty(), path);
            for (var field : page.select("input:not([type=hidden]), select")) {
                assertTrue(field.closest("label") != null || !page.select("label[for=" + field.id() + "]").isEmpty(),
                        path + " " + field);
            }
            for (var link : page.select("a[href^=/], script[src], link[href]")) {
                var address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                assertTrue(address.startsWith("/"), "outside the server: " + address);
                if (seen.add(address.replaceFirst("#.*", "")) && seen.size() < 400) {
                    var answer = send(request(address.substring(1)).header("Accept", "text/html,*/*;q=0.8"));
                    // A saved query over everything may take longer than this server allows.
                    var limit = answer.statusCode() == 503 && answer.body().contains("stopped after");
                    assertTrue(answer.statusCode() == 200 || limit,
                            path + " leads to " + address + ": " + answer.statusCode());
                }
            }
        }
        assertTrue(seen.size() > 60, "only " + seen.size() + " links were followed");
    }

    @Test
    void theStartPageDescribesTheDataSet() throws IOException, InterruptedException {
        var data = page("").select("script[type=application/ld+json]").first();
        var set = JSON.parse(data.data());
        assertEquals("Dataset", set.get("@type").getAsString().value());
        for (var property : List.of("name", "description", "identifier", "license", "keywords", "url")) {
            assertTrue(set.hasKey(property), property);
        }
        assertEquals("term/veltide", page("graph").select("#graph").attr("data-start"));
    }

    @Test
    void aBrowserOnTheEndpointGetsTheDesk() throws IOException, InterruptedException {
        assertFalse(page("sparql").select("#yasgui").isEmpty());
        assertTrue(get("sparql").headers().firstValue("Content-Type").orElse("").startsWith("text/turtle"));
    }

    @Test
    void aClaimShowsItsWordsAndWhatTheyRestOn() throws IOException, InterruptedException {
        var term = page("term/serotonin");
        assertFalse(term.select("a.term[href=/term/veltide]").isEmpty());
        assertFalse(term.select("section.cite").isEmpty());
        var link = term.select("a.verb[href$=02e5cd7d5360ed9f]").first().attr("href");
        var claim = page(link.substring(1));
        assertTrue(claim.select("q").text().contains("is known to modulate serotonin levels"), claim.text());
        assertTrue(claim.select("dl.facts").text().contains("animal study"), claim.text());
        assertTrue(claim.select("dl.facts mark.cue").text().contains("is known to"));
        assertTrue(claim.select("p.go a").first().attr("href").matches("/article/veltide#e-.*"));
        assertEquals("Graph", claim.select(".crumbs a").first().text());
    }

    @Test
    void aTermShowsWhatBiologyTiesItToAlsoWhereNoArticleSpeaksOfThat() throws IOException, InterruptedException {
        var system = page("term/gabaergic-system").select("ul.known li");
        assertEquals("Parts: GABA", system.text());
        var receptor = page(system.select("a").attr("href").substring(1)).select("ul.known a[href$=gaba-a-receptor]");
        assertEquals("GABA-A receptor", receptor.text());
        var page = page("term/gaba-a-receptor");
        assertEquals("GABA-A receptor", page.select("h1").text());
        assertEquals(List.of("Messenger: GABA", "Family: GABA receptor", "Genes: GABRX"),
                page.select("ul.known li").eachText());
        assertEquals("http://example.org/EX_0901", page.select("ul.known a:contains(GABRX)").attr("href"));
        assertTrue(page.text().contains("No article in this graph states anything of it"));
    }

    @Test
    void anArticleWhoseTextIsNotKeptShowsTheQuotations() throws IOException, InterruptedException {
        var page = page("article/veltide");
        assertTrue(page.text().contains("The text of this article is not kept"));
        assertTrue(page.select("blockquote").size() > 5);
    }

    @Test
    void mechanismsNameTheWeakestStep() throws IOException, InterruptedException {
        var page = page("mechanism?from=Veltide&to=mood");
        assertFalse(page.select(".drawing svg rect").isEmpty());
        var path = page.select(".path").stream().filter(p -> p.text().contains("serotonin")).findFirst().orElseThrow();
        assertEquals(2, path.select(".hops > li").size());
        assertEquals(2, path.select("q").size());
        assertEquals(1, path.select(".weak").size());
        var none = page("mechanism?from=Veltide&to=Veltide").select(".empty");
        assertTrue(none.text().contains("no way of at most 3 steps from Veltide to Veltide"), none.text());
        var other = none.select("a").first();
        assertFalse(page(other.attr("href").substring(1)).select(".path").isEmpty(), other.toString());
        assertTrue(page("mechanism?from=no+such+thing").select(".error").text().contains("no such thing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queries/subgraph", "queries/peptide-links"})
    void aQueryWithoutItsParameterIsAForm(String path) throws IOException, InterruptedException {
        var page = page(path);
        assertFalse(page.select("form.ask input[required]").isEmpty());
        assertTrue(page.select("table, .answer-graph").isEmpty());
    }

    @Test
    void aFormHasChoicesWhereTheQueryNamesThem() throws IOException, InterruptedException {
        var choices = page("queries/effects-by-certainty").select("select[name=certainty] option").eachText();
        assertEquals(List.of("any", "Asserted", "Probable", "Possible"), choices);
        var wrong = send(request("queries/effects-by-certainty?certainty=sure").header("Accept", "text/html"));
        assertEquals(400, wrong.statusCode());
        assertTrue(Jsoup.parse(wrong.body()).select("[role=alert]").text().contains("one of Asserted"));
        var snippets = page("queries/peptide-links?peptide=Veltide").select(".snippets pre").eachText();
        assertEquals(4, snippets.size());
        assertTrue(snippets.get(0).contains(server.address() + "queries/peptide-links?peptide=Veltide&format=json"));
    }

    @Test
    void theNeighbourhoodIsBoundedAndSaysWhatIsLeftOut() throws IOException, InterruptedException {
        var all = neighbourhood("term=term/veltide&limit=5000");
        var few = neighbourhood("term=term/veltide&limit=2");
        assertEquals(0, number(all, "omitted"));
        assertEquals(number(all, "total") - 2, number(few, "omitted"));
        assertEquals(2, few.get("edges").getAsArray().size());
        assertTrue(few.get("nodes").getAsArray().size() <= 3);
        var denied = neighbourhood("term=term/veltide&polarity=Negated");
        assertTrue(denied.get("edges").getAsArray().size() > 0);
        denied.get("edges").getAsArray().forEach(edge ->
                assertEquals("Negated", edge.getAsObject().get("polarity").getAsString().value()));
        assertEquals(number(all, "total"), number(denied, "filtered") + denied.get("edges").getAsArray().size()
                + number(denied, "omitted"));
        assertEquals(0, neighbourhood("term=term/nothing").get("nodes").getAsArray().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"veltide", "serotonin"})
    void anAnswerAboutOneThingIsLaidAroundIt(String name) throws IOException, InterruptedException {
        var drawn = page("queries/peptide-links?view=graph&peptide=" + name).select("#answer-data").html();
        var nodes = JSON.parse(drawn).get("nodes").getAsArray();
        assertEquals(List.of("term/" + name), nodes.stream().filter(node -> node.getAsObject().hasKey("middle"))
                .map(node -> node.getAsObject().get("id").getAsString().value()).toList());
    }

    @Test
    void namesOfTheOntologyAreWordsInTables() throws IOException, InterruptedException {
        var cells = page("queries/strongest-claims").select("td").eachText();
        assertTrue(cells.contains("Veltide has side effect fatigue"), cells.toString());
        assertTrue(page("queries/peptide-links?peptide=Veltide&view=table").select("td").eachText()
                .contains("has side effect"));
        assertTrue(send(request("queries/strongest-claims?format=csv")).body().contains("hasSideEffect"));
    }

    @Test
    void everythingCountsTheSameClaims() throws IOException, InterruptedException {
        for (var filter : List.of("", "&polarity=Negated", "&belief=0.9", "&articles=2", "&basis=AnimalStudy")) {
            var graph = neighbourhood("term=term/veltide&by=things&limit=3" + filter);
            var shown = graph.get("edges").getAsArray().size();
            assertEquals(number(graph, "total"), shown + number(graph, "omitted") + number(graph, "filtered"), filter);
            // Relations count what choosing one would show; polarities are one for each claim as well.
            var relations = graph.get("facets").getAsObject().get("relation").getAsArray().stream()
                    .mapToInt(entry -> number(entry.getAsObject(), "count")).sum();
            assertEquals(shown + number(graph, "omitted"), relations, filter);
        }
        var believed = neighbourhood("term=term/veltide&belief=0.9");
        assertTrue(number(believed, "filtered") > 0);
        believed.get("edges").getAsArray().forEach(edge -> assertTrue(edge.getAsObject().get("belief").getAsNumber()
                .value().doubleValue() >= 0.9));
    }

    @Test
    void aWayBetweenTwoTermsIsShownHoweverWeak() throws IOException, InterruptedException {
        var graph = neighbourhood("term=term/veltide&limit=1&path=term/orlamin~term/mood");
        var path = graph.get("path").getAsArray().stream().map(claim -> claim.getAsString().value()).toList();
        assertFalse(path.isEmpty());
        var edges = graph.get("edges").getAsArray().stream().map(edge -> edge.getAsObject().get("id").getAsString()
                .value()).toList();
        assertTrue(edges.containsAll(path));
        assertEquals(number(graph, "total"), edges.size() + number(graph, "omitted"));
        var none = neighbourhood("term=term/veltide&path=term/nothing~term/mood");
        assertEquals(0, none.get("path").getAsArray().size());
    }

    @Test
    void allThatIsSaidOfTwoThingsIsOnePanel() throws IOException, InterruptedException {
        var panel = Jsoup.parse(get("explore/panel?from=term/veltide&to=term/serotonin").body());
        var claims = panel.select("ul.pair > li").size();
        assertTrue(panel.select("h2").text().startsWith(claims + " claim"), panel.text());
        assertFalse(panel.select("ul.pair q").isEmpty());
        assertEquals(404, get("explore/panel?from=term/veltide&to=term/nothing").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"explore/neighbourhood,400", "explore/neighbourhood?term=term/veltide&path=term/mood,400",
        "explore/neighbourhood?term=term/veltide&limit=0,400",
        "explore/neighbourhood?term=term/veltide&limit=x,400", "explore/panel?term=term/nothing,404",
        "explore/panel?claim=term/veltide,404", "explore/panel,404", "explore,404", "explore/x,404",
        "web/nothing.js,404", "web/,404", "web/../org/peptidekg/version.properties,404"})
    void refusesWhatMakesNoSense(String path, int status) throws IOException, InterruptedException {
        assertEquals(status, get(path).statusCode());
    }

    @Test
    void searchPutsTheBestFirst() throws IOException, InterruptedException {
        var found = JSON.parseAny(get("explore/search?q=bdnf").body()).getAsArray();
        assertEquals("term/bdnf", found.get(0).getAsObject().get("id").getAsString().value());
        assertEquals(0, JSON.parseAny(get("explore/search?q=zzzz").body()).getAsArray().size());
        assertTrue(page("search?q=zzzz").select(".empty").text().contains("No term"));
        var missing = send(request("term/nothing").header("Accept", "text/html"));
        assertEquals(404, missing.statusCode());
        assertTrue(missing.body().contains("Nothing here"));
    }

    @Test
    void wordsThatNameNothingMayStillBeSaid() throws IOException, InterruptedException {
        var page = page("search?q=" + encode("relieved (trial*"));
        assertFalse(page.select(".empty").isEmpty());
        var there = page.select("a[href^=/queries/search-words]").attr("href").substring(1);
        assertTrue(page(there).select("td.quote").text().contains("In a clinical trial Veltide relieved anxiety."));
        assertTrue(page("search").select("a[href^=/queries/search-words]").isEmpty());
    }

    @Test
    void filesAreCompressedAndKept() throws IOException, InterruptedException {
        var plain = get("web/style.css");
        var tag = plain.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, send(request("web/style.css").header("If-None-Match", tag)).statusCode());
        var weight = 0L;
        for (var file : List.of("style.css", "icon.svg", "explorer.js", "dom.js", "state.js", "filters.js",
                "drawing.js", "complete.js", "layers.js", "legend.js", "menus.js", "parallel.js",
                "views.js", "vendor/cytoscape/cytoscape.esm.min.mjs")) {
            var answer = CLIENT.send(request("web/" + file).header("Accept-Encoding", "gzip").build(),
                    BodyHandlers.ofByteArray());
            assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
            try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertEquals(get("web/" + file).body(), new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
            }
            weight += answer.headers().firstValueAsLong("Content-Length").orElseThrow();
        }
        assertTrue(weight < 300_000, "the graph page weighs " + weight + " bytes");
    }

    private static JsonObject neighbourhood(String query) throws IOException, InterruptedException {
        var answer = get("explore/neighbourhood?" + query);
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.parse(answer.body());
    }

    private static int number(JsonObject json, String name) {
        return json.get(name).getAsNumber().value().intValue();
    }
}
