package org.peptidekg.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.Pipeline;
import org.peptidekg.ShippedArticles;
import org.peptidekg.claim.Direction;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.ExploreSearch;
import org.peptidekg.endpoint.mechanism.Mechanism;
import org.peptidekg.endpoint.mechanism.Mechanisms;
import org.peptidekg.endpoint.mechanism.Ties;
import org.peptidekg.endpoint.pages.PageMechanism;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/** By which steps the shipped article says that Selank works. */
class MechanismTest {

    private static GraphStore store;

    @BeforeAll
    static void load() {
        store = GraphStore.inMemory();
        var pipeline = Pipeline.bundled();
        pipeline.storeOntology(store);
        ShippedArticles.read().forEach(article -> pipeline.store(pipeline.read(article), store));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static List<Mechanism> ways(String from, String to, int hops) {
        return store.read(data -> new Mechanisms(new ExploreReader(data, Names.BASE), Ties.bundled()).find(
                Names.BASE + "term/" + from, Optional.of(to).filter(name -> !name.isEmpty())
                        .map(name -> Names.BASE + "term/" + name), hops).best());
    }

    private static Mechanism over(List<Mechanism> ways, String middle) {
        return ways.stream().filter(way -> way.hops().get(0).to().label().equals(middle)).findFirst()
                .orElseThrow(() -> new AssertionError("no way over " + middle));
    }

    private static Document page(String from, String to) {
        String markup = store.read(data -> new PageMechanism(new ExploreReader(data, Names.BASE),
                new ExploreSearch(store, Names.BASE), Ties.bundled()).page(from, to, 3).markup());
        return Jsoup.parse(markup);
    }

    @Test
    void theSignsOfTheStepsMakeTheSignOfTheWay() {
        var serotonin = over(ways("selank", "anxiety", 3), "serotonin");
        assertEquals(Optional.of(Direction.Up), serotonin.hops().get(0).way());
        assertEquals(Optional.of(Direction.Down), serotonin.hops().get(1).way());
        assertEquals(Optional.of(Direction.Down), serotonin.sign());
        assertTrue(serotonin.isOfOneArticle());
    }

    @Test
    void whatIsSaidInConnectionWithGabaLeadsOverIt() {
        var way = over(ways("selank", "anxiety", 3), "GABAergic system");
        assertEquals(List.of("Stated", "Connected"), way.hops().stream().map(hop -> hop.kind().name()).toList());
        assertEquals(Optional.of(Direction.Down), way.sign());
        assertTrue(way.hops().get(1).place().orElseThrow().quote().startsWith("This interaction"));
    }

    @Test
    void whatIsNoMechanismIsNoStep() {
        for (var way : ways("selank", "", 2)) {
            way.hops().forEach(hop -> hop.claim().ifPresent(claim -> assertFalse(List.of("combinedWith", "hasRole",
                    "similarTo", "analogOf", "studiedFor", "associatedWith").contains(claim.relation().name())
                    && hop.kind().name().equals("Stated"), claim.relation().name())));
            assertEquals(way.hops().size() + 1, new HashSet<>(way.hops().stream().flatMap(hop ->
                    java.util.stream.Stream.of(hop.from().iri(), hop.to().iri())).toList()).size(), "a circle");
        }
    }

    @Test
    void longerWaysAddNothingToShorterOnes() {
        var ways = ways("selank", "memory", 4);
        assertFalse(ways.isEmpty());
        for (var way : ways) {
            assertTrue(way.hops().size() <= 4);
            assertTrue(ways.stream().noneMatch(other -> other.hops().size() < way.hops().size()
                    && way.hops().stream().map(hop -> hop.to().iri()).toList().containsAll(
                            other.hops().stream().map(hop -> hop.to().iri()).toList())));
        }
    }

    @Test
    void thePageDrawsEachTermOnceAndNoTwoOverOneAnother() {
        var page = page("Selank", "");
        var boxes = page.select(".drawing rect");
        var names = page.select(".drawing a[href^=/term/] title").eachText();
        assertEquals(names.size(), new HashSet<>(names).size());
        for (var a : boxes) {
            for (var b : boxes) {
                var apart = Math.abs(Double.parseDouble(a.attr("x")) - Double.parseDouble(b.attr("x"))) >= 190
                        || Math.abs(Double.parseDouble(a.attr("y")) - Double.parseDouble(b.attr("y"))) >= 34;
                assertTrue(a == b || apart, a + " lies over " + b);
            }
        }
        var anxiety = page("Selank", "anxiety");
        assertTrue(anxiety.select(".path h3").eachText().stream().anyMatch(title ->
                title.contains("GABAergic system") && title.contains("together: less anxiety")), anxiety.text());
        assertTrue(anxiety.select("ul.said .how").first().text().contains("relieves"));
    }

    @Test
    void whatBiologyTiesIsAStepThatNoArticleStates(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("one.md"), "# Selank\n\nSelank increases serotonin. The "
                + "serotonergic system improves mood.\n");
        try (var own = GraphStore.inMemory()) {
            var pipeline = Pipeline.bundled();
            pipeline.storeOntology(own);
            pipeline.read(file).forEach(read -> pipeline.store(read, own));
            var ways = own.read(data -> new Mechanisms(new ExploreReader(data, Names.BASE), Ties.bundled()).find(
                    Names.BASE + "term/selank", Optional.of(Names.BASE + "term/mood"), 3).best());
            var way = ways.stream().filter(one -> one.hops().size() == 3).findFirst().orElseThrow();
            assertEquals(List.of("Stated", "Meaning", "Stated"), way.hops().stream().map(hop -> hop.kind().name())
                    .toList());
            assertEquals("serotonergic system", way.hops().get(1).to().label());
            assertEquals(Optional.of(Direction.Up), way.hops().get(1).way());
        }
    }

    @Test
    void tiesAreBetweenTermsOfTheLexicon() {
        var known = new HashSet<String>();
        for (var file : List.of("roles", "symptoms", "conditions", "functions", "systems", "proteins", "processes",
                "neurotransmitters-and-hormones")) {
            org.peptidekg.text.BundledFolder.file("data/lexicon/" + file + ".tsv").content().lines()
                    .forEach(line -> known.add(line.split("\t")[0]));
        }
        assertEquals(List.of(), Ties.bundled().labels().stream().filter(label -> !known.contains(label)).toList());
    }
}
