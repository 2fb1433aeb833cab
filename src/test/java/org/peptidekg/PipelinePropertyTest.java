package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.sparql.core.Quad;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.Characters;

/** From file to graph: quotations stand where they are said to, and the graph is that of the articles that are left. */
class PipelinePropertyTest {

    private static final Pipeline PIPELINE = Pipeline.bundled();
    private static final String ARTICLE = "https://w3id.org/peptidekg/article/";
    private static final List<String> SENTENCES = List.of("Selank increases serotonin.", "Semax increases BDNF.",
            "Selank does not increase serotonin.", "Selank may reduce anxiety.", "Semax improves Quick Recall.",
            "Semax improves quick recall.");
    private static final List<String> NAMES = List.of("one", "two", "three");

    /** An article that is stored, or removed where it says nothing. */
    private record Step(String name, Set<String> sentences) {
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Characters.words().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of(NAMES), Arbitraries.of(SENTENCES).set().ofMaxSize(3)).as(Step::new)
                .list().ofMinSize(2).ofMaxSize(8);
    }

    @Property(tries = 50, seed = "17")
    void whatStandsBeforeMovesEveryQuotation(@ForAll("words") List<String> words, @ForAll("ends") String end,
            @ForAll boolean mark) throws IOException {
        var said = "Selank raises dopamine \uD83D\uDE00 in \u0130zmir. It may reduce anxiety.";
        var head = (mark ? "\uFEFF" : "") + "Selank" + end + end;
        var before = "Begin " + String.join(" ", words) + " end." + end + end;
        var plain = places(head + said + end);
        assertTrue(plain.size() >= 2, plain::toString);
        var moved = places(head + before + said + end);
        var way = before.codePointCount(0, before.length());
        plain.forEach((place, quote) -> assertEquals(quote, moved.get(place + way), () -> place + " in " + moved));
    }

    /** Quotations by the place where they begin. */
    private static Map<Integer, String> places(String content) throws IOException {
        var file = Files.createTempFile("tale", ".txt");
        try {
            Files.writeString(file, content);
            var places = new TreeMap<Integer, String>();
            PIPELINE.read(file).forEach(read -> read.claims().forEach(claim -> claim.evidence().forEach(place -> {
                assertEquals(place.quote(), content.substring(content.offsetByCodePoints(0, place.start()),
                        content.offsetByCodePoints(0, place.end())));
                places.put(place.start(), place.quote());
            })));
            return places;
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 15, seed = "17")
    void theGraphIsThatOfTheArticlesThatAreLeft(@ForAll("steps") List<Step> steps) throws IOException {
        var folder = Files.createTempDirectory("articles");
        var left = new HashMap<String, Set<String>>();
        try (var store = GraphStore.inMemory(); var fresh = GraphStore.inMemory()) {
            for (var step : steps) {
                if (step.sentences().isEmpty()) {
                    assertEquals(left.remove(step.name()) != null, store.remove(ARTICLE + step.name()));
                } else {
                    left.put(step.name(), step.sentences());
                    store(folder, step.name(), step.sentences(), store);
                }
            }
            var order = new ArrayList<>(left.keySet());
            Collections.reverse(order);
            for (var name : order) {
                store(folder, name, left.get(name), fresh);
            }
            assertEquals(quads(fresh), quads(store));
        } finally {
            for (var name : NAMES) {
                Files.deleteIfExists(folder.resolve(name + ".md"));
            }
            Files.delete(folder);
        }
    }

    private static void store(Path folder, String name, Set<String> sentences, GraphStore store) throws IOException {
        var file = Files.writeString(folder.resolve(name + ".md"), "# Selank and Semax\n\n"
                + String.join(" ", sentences) + "\n");
        PIPELINE.read(file).forEach(read -> PIPELINE.store(read, store));
    }

    private static Set<String> quads(GraphStore store) {
        return store.read(data -> data.stream().map(Quad::toString).collect(Collectors.toCollection(TreeSet::new)));
    }
}
