package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.export.ManyClaims;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/** A server on a graph in which thousands of claims name one peptide. */
class ManyClaimsTest {

    private static final int CLAIMS = 1_100;
    private static final int HEAVY = 200_000;
    private static final int PLACES = 300;
    /** An article with very many places. */
    private static final String CROWDED = "article/first-3";
    private static final int CROWD = 600;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static GraphStore store;
    private static Server server;
    private static String repeated;

    @BeforeAll
    static void start() {
        store = GraphStore.inMemory();
        store.dataset().begin(TxnType.WRITE);
        new ManyClaims(CLAIMS).stored().forEach(store.dataset()::add);
        repeat(store.dataset());
        crowd(store.dataset());
        store.dataset().commit();
        store.dataset().end();
        server = Server.start(store, SavedQueries.bundled(), Settings.local(0));
    }

    /** One claim that hundreds of places state. */
    private static void repeat(DatasetGraph data) {
        var claim = data.find(Node.ANY, Node.ANY, RDF.Nodes.type, Names.CLAIM).next();
        repeated = claim.getSubject().getURI().substring(Names.BASE.length());
        Iter.toList(Iter.limit(data.find(Node.ANY, Node.ANY, RDF.Nodes.type, Names.EVIDENCE), PLACES)).forEach(place ->
                data.add(claim.getGraph(), claim.getSubject(), Names.HAS_EVIDENCE, place.getSubject()));
    }

    private static void crowd(DatasetGraph data) {
        var article = NodeFactory.createURI(Names.BASE + CROWDED);
        Iter.toList(Iter.limit(data.find(Node.ANY, Node.ANY, Names.HAS_EVIDENCE, Node.ANY), CROWD)).forEach(quad ->
                data.add(article, quad.getSubject(), Names.HAS_EVIDENCE, quad.getObject()));
    }

    @Test
    void anArticleOfManyPlacesShowsTheFirst() throws IOException, InterruptedException {
        var page = Jsoup.parse(get(CROWDED, "text/html").body());
        var title = page.select(".beside h2").text();
        assertTrue(title.endsWith(" places with claims"), title);
        var all = Integer.parseInt(title.replaceFirst(" .*", ""));
        assertTrue(all >= CROWD, title);
        assertEquals(500, page.select(".beside li.claim").size());
        assertTrue(page.select(".beside .faint").text().contains("The last " + (all - 500) + " of them"), page.text());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static HttpResponse<String> get(String path, String type) throws IOException, InterruptedException {
        var answer = CLIENT.send(HttpRequest.newBuilder(server.address().resolve(URI.create(path)))
                .header("Accept", type).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertEquals(200, answer.statusCode(), () -> path + answer.body());
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"term/zelatide", "term/zelatide?topic=targets", "term/zelatide?topic=targets&page=3",
        "term/mood-7", "explore/panel?term=term/zelatide", "mechanism?from=Zelatide", "compare?term=Zelatide&term=mood",
        "article/first-7", "search", "disputed", "", "about", "queries/claims-by-rule", "queries/claims-by-rule?page=7",
        "queries/peptide-links?peptide=Zelatide&view=table", "queries/articles", "queries/strongest-claims"})
    void noPageIsHeavy(String path) throws IOException, InterruptedException {
        var body = get(path, "text/html").body();
        assertTrue(body.length() < HEAVY, path + " has " + body.length());
    }

    @Test
    void thePageOfATermSaysWhatItIsMadeOfAndWhereAllIs() throws IOException, InterruptedException {
        var page = Jsoup.parse(get("term/zelatide", "text/html").body());
        var note = page.select(".note").text();
        assertTrue(note.contains("500 claims") && note.contains("of " + CLAIMS), note);
        var links = page.select(".note a").eachAttr("href");
        assertEquals(2, links.size());
        assertFalse(Jsoup.parse(get(links.get(0).substring(1), "text/html").body()).select("tbody tr").isEmpty());
        assertTrue(Jsoup.parse(get("term/mood-7", "text/html").body()).select(".note").isEmpty());
    }

    @Test
    void aClaimOfManyPlacesShowsTheFirstAndWhereAllAre() throws IOException, InterruptedException {
        var body = get(repeated, "text/html").body();
        assertTrue(body.length() < HEAVY, "" + body.length());
        var page = Jsoup.parse(body);
        assertEquals(50, page.select("ol.evidence > li").size());
        assertTrue(Integer.parseInt(page.select("h2").eachText().stream().filter(title -> title.endsWith(" state it"))
                .findFirst().orElseThrow().replaceFirst(" .*", "")) >= PLACES);
        var all = page.select(".note a").attr("href").substring(1);
        assertEquals(200, Jsoup.parse(get(all, "text/html").body()).select("tbody tr").size());
    }

    @Test
    void aLongListIsReadPageByPage() throws IOException, InterruptedException {
        var seen = new HashSet<String>();
        var rows = 0;
        for (var page = 1; page <= 4; page++) {
            var answer = get("queries/claim-evidence?format=csv&rows=150&page=" + page, "*/*");
            var lines = answer.body().replace("\r", "").lines().skip(1).toList();
            assertEquals(150, lines.size());
            rows += lines.size();
            seen.addAll(lines);
            assertEquals(List.of(), answer.headers().allValues("X-Total-Count"));
            assertTrue(answer.headers().firstValue("Link").orElse("").contains("page=" + (page + 1)
                    + ">; rel=\"next\""));
            assertTrue(answer.headers().firstValue("X-Note").orElse("").contains("in the order of the graph"));
        }
        assertEquals(rows, seen.size());
        var page = Jsoup.parse(get("queries/claim-evidence?view=table", "text/html").body());
        assertTrue(page.text().contains("more than 200 rows, 1–200 are shown"), page.text());
        var further = page.select(".actions a").stream().filter(link -> link.text().equals("Further")).findFirst();
        var next = Jsoup.parse(get(further.orElseThrow().attr("href").substring(1), "text/html").body());
        assertTrue(next.text().contains("201–400 are shown"), next.text());
    }

    @Test
    void whatIsLeftOutOfADrawingIsCounted() throws IOException, InterruptedException {
        var graph = JSON.parse(get("explore/neighbourhood?term=term/zelatide", "application/json").body());
        assertEquals(CLAIMS, number(graph, "own"));
        assertEquals(number(graph, "total"), graph.get("edges").getAsArray().size() + number(graph, "omitted"));
    }

    private static int number(JsonObject json, String name) {
        return json.get(name).getAsNumber().value().intValue();
    }
}
