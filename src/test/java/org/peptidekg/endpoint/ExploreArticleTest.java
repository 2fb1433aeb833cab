package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.apache.jena.graph.NodeFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.Pipeline;
import org.peptidekg.ShippedArticles;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Templates;
import org.peptidekg.endpoint.pages.PageArticle;
import org.peptidekg.endpoint.pages.PageBlocks;
import org.peptidekg.endpoint.pages.PageThings;
import org.peptidekg.endpoint.parts.ArticleMarks;
import org.peptidekg.endpoint.parts.PageParts;
import org.peptidekg.store.GraphStore;

/** The pages of articles: the words of each claim are marked where they stand. */
class ExploreArticleTest {

    private static final String MARKDOWN = """
            # Selank and mood 🧠

            Selank may **increase** serotonin &amp; dopamine levels in the brain, and it alleviates anxiety.
            It does not cause <b>sedation</b>.

            ## Effects

            - Selank improves memory.
            - Selank increases BDNF – a “growth factor”.
              - Selank reduces stress.

            | Peptide | Effect |
            | --- | --- |
            | Selank | Selank improves mood. |
            """;
    private static final String HTML = """
            <html><head><title>A note on Semax</title></head><body><article><h1>A note on Semax</h1>
            <p>Semax&nbsp;increases <em>BDNF</em> in 🐀 rats &mdash; and it may improve memory.</p>
            <h2>Harms</h2><ul><li>Semax does not cause dependency.</li><li>Semax causes headache.</li></ul>
            <script>alert(1)</script></article></body></html>
            """;

    @TempDir
    private static Path folder;
    private static GraphStore store;

    @BeforeAll
    static void load() {
        store = GraphStore.inMemory();
        var pipeline = Pipeline.bundled();
        try {
            var files = java.util.List.of(Files.writeString(folder.resolve("note.md"), MARKDOWN),
                    Files.writeString(folder.resolve("semax.html"), HTML));
            files.forEach(file -> pipeline.read(file).forEach(read -> pipeline.store(read, store)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ShippedArticles.read().forEach(article -> pipeline.store(pipeline.read(article), store));
    }

    private static Document page(String key) {
        return store.read(data -> {
            var reader = new ExploreReader(data, org.peptidekg.store.Names.BASE);
            return Jsoup.parse(new PageArticle(reader).page(reader.node("article/" + key)).markup());
        });
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "semax", "selank"})
    void theMarkedWordsAreThoseOfTheEvidence(String key) {
        var page = page(key);
        var checked = new HashSet<String>();
        store.read(data -> {
            var reader = new ExploreReader(data, org.peptidekg.store.Names.BASE);
            var article = reader.node("article/" + key);
            for (var placed : reader.places().ofArticle(article)) {
                for (var place : reader.claim(placed.claim(), List.of(placed.place())).orElseThrow().evidence()) {
                    assertEquals(placed.start(), place.start());
                    var id = PageParts.anchor(place);
                    if (place.article().equals(article.getURI()) && checked.add(id)) {
                        var number = page.select(".beside li.claim > a.number[href=#" + id + "]").text();
                        var marked = page.select("mark[data-n~=(^| )" + number + "( |$)]").eachText().stream()
                                .collect(Collectors.joining());
                        var words = Jsoup.parse(place.quote().replaceAll("\\*\\*|\\||(?m)^ *- ", "")).text();
                        assertEquals(squeezed(words), squeezed(marked), key + " " + place.quote());
                        assertEquals(1, page.select("#" + id).size());
                        assertEquals(1, page.select(".beside li.claim > a.number[href=#" + id + "]").size());
                    }
                }
            }
            return null;
        });
        assertTrue(checked.size() >= 3, checked + " " + page.text());
        assertEquals(checked.size(), page.select(".beside li.claim").size());
        page.select(".beside a.number, .refs a").forEach(link ->
                assertFalse(page.select(link.attr("href").replace("#", "[id=") + "]").isEmpty(), link.toString()));
    }

    @Test
    void theListMarksWhatIsLessThanSaidOutrightAndThePageIsLight() {
        var page = page("selank");
        assertEquals(0, page.select(".beside .asserted").size());
        assertTrue(page.select(".beside .chip.possible").size() > 10);
        assertTrue(page.outerHtml().length() < 200_000, "" + page.outerHtml().length());
    }

    @Test
    void theLayoutIsKept() {
        var note = page("note").select("article");
        assertEquals("Selank and mood", note.select("h1").text().replaceAll(" ?[0-9 ]+$", ""));
        assertEquals(1, note.select("h2").size());
        assertEquals(1, note.select("ul ul li").size());
        assertEquals(1, note.select("table thead").size());
        assertTrue(note.select("mark.cue").text().contains("may"), note.outerHtml());
        assertTrue(page("semax").select("script").stream().allMatch(script -> script.hasAttr("src")));
    }

    @Test
    void anyPlacesMayOverlap() {
        var random = new Random(7);
        var text = "Title\n\nα😀 one two three. "
                + "Four “five” 😀😀 six seven, eight nine ten.\n\n- item 🧪 one\n- item two\n";
        var article = ArticleReader.readAll("overlap.txt", text).get(0);
        var length = text.codePointCount(0, text.length());
        for (var round = 0; round < 200; round++) {
            var marks = new ArrayList<ArticleMarks.Mark>();
            for (var i = 0; i < 6; i++) {
                var start = random.nextInt(length - 1);
                marks.add(new ArticleMarks.Mark(i == 0 ? "" : "m" + i, start,
                        start + 1 + random.nextInt(length - start), i));
            }
            var page = Jsoup.parse(Templates.text(Templates.part("pages/blocks.jte", new PageBlocks(
                    new ArticleMarks(article.source(), marks), "none").parts(article.blocks()))));
            for (var mark : marks.subList(1, marks.size())) {
                var slice = text.substring(text.offsetByCodePoints(0, mark.start()), text.offsetByCodePoints(0,
                        mark.end())).replaceAll("(?m)^- ?| ?-$|^-", "");
                assertEquals(squeezed(slice).replace("-", ""), squeezed(String.join("", page.select("mark[data-n~=(^| )"
                        + mark.number() + "( |$)]").eachText())), mark + " in round " + round);
            }
            page.select("sup").remove();
            assertEquals(squeezed(text).replace("-", ""), squeezed(page.text()));
        }
    }

    @Test
    void aTextThatCannotBeReadAnyMoreIsNoError() {
        var graph = NodeFactory.createURI("https://w3id.org/peptidekg/article/odd");
        var odd = GraphStore.inMemory();
        odd.replace(graph.getURI(), java.util.List.of(
                new org.apache.jena.sparql.core.Quad(graph, graph, org.apache.jena.vocabulary.RDF.Nodes.type,
                        org.peptidekg.store.Names.ARTICLE),
                new org.apache.jena.sparql.core.Quad(graph, graph, org.peptidekg.store.Names.pmo("fileName"),
                        NodeFactory.createLiteralString("odd.pubtator")),
                new org.apache.jena.sparql.core.Quad(graph, graph, org.peptidekg.store.Names.pmo("text"),
                        NodeFactory.createLiteralString("words"))));
        var page = odd.read(data -> new PageThings(data, org.peptidekg.store.Names.BASE).page(graph).markup());
        assertTrue(page.contains("not kept"), page);
        odd.close();
    }
}
