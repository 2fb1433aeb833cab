package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.jena.atlas.json.JSON;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.Pipeline;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.GraphStore;

/** What two articles that disagree say of one peptide, as people read it in a browser. */
class MonographTest {

    private static final String ONE = """
            # Selank in practice

            Selank is a synthetic analog of tuftsin. In a clinical trial, Selank reduced anxiety in patients.
            Selank increases BDNF. Selank increases dopamine. Selank causes headache.
            Selank improves memory. Selank improves memory. Selank may improve sleep quality.

            ## Dosage

            For the nasal spray form of Selank, a common dosage is 200 mcg three times a day.

            ## Side effects

            Side effects of Selank include:

            - Fatigue
            """;
    private static final String OTHER = """
            # A second look at Selank

            Selank does not cause headache. In rats, Selank decreases dopamine. Selank does not cause sedation.
            Selank increases BDNF. Selank increases calcitonin. Selank modulates the calcitonin
            receptor. Selank increases serotonin. Selank modulates the immune response.
            Selank is combined with noopept.
            """;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;
    private static GraphStore store;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        store = GraphStore.inMemory();
        var pipeline = Pipeline.bundled();
        pipeline.storeOntology(store);
        for (var file : List.of(Files.writeString(folder.resolve("one.md"), ONE),
                Files.writeString(folder.resolve("other.md"), OTHER))) {
            pipeline.read(file).forEach(read -> pipeline.store(read, store));
        }
        server = Server.start(store, SavedQueries.bundled(), Settings.local(0));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static Document page(String path) throws IOException, InterruptedException {
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept",
                "text/html").build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertEquals(200, answer.statusCode(), path + answer.body());
        return Jsoup.parse(answer.body());
    }

    private static Element line(Document page, String section, String name) {
        return page.select("#" + section + " ul.said > li").stream().filter(line -> line.select(".what .term").text()
                .equals(name)).findFirst().orElseThrow(() -> new AssertionError(section + " has no " + name));
    }

    @Test
    void eachStatementIsOneLineOverAllArticles() throws IOException, InterruptedException {
        var page = page("term/selank");
        var bdnf = line(page, "targets", "BDNF");
        assertEquals("↑", bdnf.select(".way").text());
        assertEquals("raises", bdnf.select(".how").text());
        assertEquals("2 articles", bdnf.select(".who strong").text());
        var memory = line(page, "effects", "memory");
        assertEquals("1 article", memory.select(".who strong").text());
        assertEquals("may improve", line(page, "effects", "sleep quality").select(".how").text());
        assertTrue(line(page, "problems", "anxiety").select(".who").text().contains("studies in people"));
        assertEquals("is an analog of", line(page, "origin", "tuftsin").select(".how").text());
        assertEquals(page.select("ul.said > li").eachAttr("id").stream().distinct().count(),
                page.select("ul.said > li").size());
    }

    @Test
    void whatBiologyTiesStandsTogether() throws IOException, InterruptedException {
        var names = page("term/selank").select("#targets ul.said > li .what .term").eachText();
        assertEquals(names.indexOf("calcitonin receptor") + 1, names.indexOf("calcitonin"), names.toString());
    }

    @Test
    void whatItIsTakenWithIsNoRoute() throws IOException, InterruptedException {
        assertTrue(page("term/selank").select(".glance a.item").eachText().contains("combined with noopept"));
    }

    @Test
    void whatSpeaksAgainstStandsBesideIt() throws IOException, InterruptedException {
        var page = page("term/selank");
        var headache = line(page, "harms", "headache");
        assertFalse(headache.select(".chip.disputed").isEmpty());
        assertTrue(headache.select(".contra").text().contains("does not cause"), headache.text());
        var dopamine = line(page, "targets", "dopamine");
        assertFalse(dopamine.select(".chip.disputed").isEmpty(), "more and less cannot both be so");
        var sedation = line(page, "harms", "sedation");
        assertEquals("✕", sedation.select(".way").text());
        assertTrue(sedation.select(".chip.disputed").isEmpty(), "denied by all who speak of it");
        assertTrue(page.select("#against").text().contains("sedation"));
        assertTrue(page.select(".glance .t-against").text().contains("headache"));
    }

    @Test
    void whatIsDeniedInOneWayStandsTogetherAndTellsTheWayOnceWhereRoomIsScarce() throws IOException,
            InterruptedException {
        var items = page("term/selank").select(".glance .t-against a.item");
        var ways = items.select(".contra").eachText();
        assertEquals(List.of("disputed:", "disputed:", "does not cause"), ways.stream().sorted().toList());
        var again = items.select(".again");
        assertEquals(1, again.size());
        var disputed = items.stream().filter(item -> item.text().startsWith("disputed:")).toList();
        assertEquals(disputed.get(0).nextElementSibling(), again.first());
    }

    @Test
    void aLongRowLeadsToAllOfItWhereRoomIsScarce() throws IOException, InterruptedException {
        var page = page("term/selank");
        page.select(".glance .narrow").forEach(link -> {
            var id = link.attr("href").substring(1);
            assertEquals("all " + page.select("[id=" + id + "] > h2 .faint").text(), link.text());
        });
        assertFalse(page("term/bdnf").select(".glance dt").isEmpty());
        assertTrue(page("term/bdnf").select(".glance .narrow").isEmpty(), "one statement is not cut");
    }

    @Test
    void theFirstThingsOfTheGraphSayHowItWorks() throws IOException, InterruptedException {
        var graph = JSON.parse(CLIENT.send(HttpRequest.newBuilder(URI.create(server.address()
                + "explore/neighbourhood?term=term/selank&by=things&limit=6")).build(), BodyHandlers.ofString())
                .body());
        var shown = graph.get("nodes").getAsArray().stream().map(node -> node.getAsObject().getString("id")).toList();
        assertTrue(shown.containsAll(List.of("term/dopamine", "term/serotonin", "term/bdnf",
                "term/calcitonin-receptor")), "messengers and proteins before a second effect: " + shown);
        assertEquals(7, shown.size(), "and the thing itself");
    }

    @Test
    void theDoseOfADayIsWorkedOut() throws IOException, InterruptedException {
        var row = page("term/selank").select("table.doses tbody tr").first();
        assertEquals("intranasal (nasal spray)", row.select("th").text());
        assertEquals("200 mcg", row.select("td[data-of=Amount]").text());
        assertEquals("600 mcg", row.select("td[data-of=In a day]").text());
        assertTrue(page("term/selank").select(".glance").text().contains("intranasal (nasal spray): 600 mcg a day"));
    }

    @Test
    void aBareItemIsShownWithWhatItHangsOn() throws IOException, InterruptedException {
        var fatigue = line(page("term/selank"), "harms", "fatigue");
        assertEquals("“Fatigue”".replaceAll("[“”]", ""), fatigue.select("q").text());
        assertTrue(fatigue.select(".context").text().contains("Side effects of Selank include"), fatigue.html());
        var link = fatigue.select(".words a").attr("href");
        var article = page(link.substring(1).replaceFirst("#.*", ""));
        assertFalse(article.select("[id=" + link.replaceFirst("^.*#", "") + "]").isEmpty(), link);
    }

    @Test
    void whatNobodyHasShownIsNamed() throws IOException, InterruptedException {
        var unshown = page("term/selank").select("#unshown");
        assertTrue(unshown.select("p").first().text().contains("sleep quality"), unshown.text());
        assertFalse(unshown.text().contains("anxiety"), "a study in people is named for it");
    }

    @Test
    void thePageSaysWhetherOneArticleSaysItAll() throws IOException, InterruptedException {
        var grounds = page("term/selank").select(".grounds").text();
        assertTrue(grounds.contains("2 articles"), grounds);
        assertTrue(page("term/tuftsin").select(".grounds").text().contains("One article says all of this"));
    }

    @Test
    void fromItsObjectAStatementIsReadTheOtherWay() throws IOException, InterruptedException {
        var line = line(page("term/bdnf"), "of-targets", "Selank");
        assertEquals("raises it", line.select(".how").text());
    }

    @Test
    void aSectionCanBeReadWhole() throws IOException, InterruptedException {
        var page = page("term/selank?topic=harms");
        assertEquals(1, page.select("ul.said").size());
        assertTrue(page.select("h2").text().contains("1–"), page.select("h2").text());
    }

    @Test
    void theStartPageIsTheCollection() throws IOException, InterruptedException {
        var page = page("");
        assertEquals("/term/selank", page.select("ul.peptides .term").first().attr("href"));
        assertFalse(page.select("ul.peptides svg circle.group-messenger").isEmpty());
        assertEquals(2, page.select("ul.articles > li").size());
        assertTrue(page.text().contains("Selank and headache"), page.text());
    }

    @Test
    void disputedHasARowForEachPair() throws IOException, InterruptedException {
        var rows = page("disputed").select("table.compare tbody tr");
        assertEquals(List.of("Selank and dopamine", "Selank and headache"), rows.select("th").eachText().stream()
                .sorted().toList());
        var dopamine = rows.stream().filter(row -> row.text().contains("dopamine")).findFirst().orElseThrow();
        assertEquals(2, dopamine.select("q").size());
        assertTrue(dopamine.select("td").last().text().contains("studies in animals"), dopamine.text());
    }

    @Test
    void comparedTermsHaveARowForEachThingAndAColumnEach() throws IOException, InterruptedException {
        var page = page("compare?term=Selank&term=tuftsin&term=BDNF");
        assertEquals(4, page.select("#shared, #alone").first().parent().select("table.compare").last()
                .select("thead th").size());
        var pair = page("compare?a=Selank&b=tuftsin");
        assertEquals("Selank and tuftsin", pair.select("h1").text());
        assertTrue(pair.select("#together + ul").text().startsWith("Selank is an analog of tuftsin"), pair.text());
        assertFalse(pair.select("table.compare a.item").eachText().contains("tuftsin"), "said above");
        assertEquals(1, pair.select("table.compare a.item").stream().filter(item -> item.text().equals("↑ BDNF"))
                .count(), "said thrice, shown once");
    }

    @Test
    void tablesHavePeoplesWordsAndTheContextBeforeTheQuotation() throws IOException, InterruptedException {
        var table = page("queries/dosages?peptide=Selank").select("table.sortable");
        var heads = table.select("th").eachText();
        assertTrue(heads.containsAll(List.of("From", "To", "Unit", "Times, from", "Words")), heads.toString());
        assertFalse(heads.contains("Context"), heads.toString());
        assertTrue(table.select("td").eachText().contains("mcg"), table.text());
        var harms = page("queries/side-effects?peptide=Selank").select("table.sortable tr").stream()
                .filter(row -> row.select("td.quote").text().endsWith("Fatigue")).findFirst().orElseThrow();
        assertEquals("Side effects of Selank include:", harms.select("td.quote .context").eachText().stream()
                .collect(java.util.stream.Collectors.joining(" ")));
    }

    @Test
    void theTemplatesOfTheDeskRunAsTheyStand() throws IOException, InterruptedException {
        var joins = JSON.parse(page("editor").select("#joins").first().data());
        assertEquals(java.util.Set.of("chebi", "go", "uniprot"), joins.keys());
        for (var name : joins.keys()) {
            var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(server.address() + "sparql?query="
                    + java.net.URLEncoder.encode(joins.getString(name), StandardCharsets.UTF_8)))
                    .header("Accept", "text/csv").build(), BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(answer.body().lines().count() > 1, name);
            assertTrue(answer.body().contains("Selank"), answer.body());
        }
    }

    @Test
    void oldLinksToTheGraphStillLeadThere() throws IOException, InterruptedException {
        var answer = CLIENT.send(HttpRequest.newBuilder(URI.create(server.address() + "?focus=term/bdnf")).build(),
                BodyHandlers.ofString());
        assertEquals(302, answer.statusCode());
        assertEquals("/graph?focus=term/bdnf", answer.headers().firstValue("Location").orElse(""));
    }
}
