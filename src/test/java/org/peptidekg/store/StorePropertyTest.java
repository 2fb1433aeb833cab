package org.peptidekg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** Whatever graphs are replaced and removed one after the other, each holds what it was given last. */
class StorePropertyTest {

    private static final String SPACE = "http://example.org/";

    /** Statements put in the place of a graph's; a graph that is removed holds none. */
    private record Step(int graph, Set<Integer> statements, boolean removed) {

        String name() {
            return SPACE + "g" + graph;
        }

        Set<Integer> left() {
            return removed ? Set.of() : statements;
        }

        List<Quad> quads() {
            return statements.stream().map(n -> Quad.create(NodeFactory.createURI(name()), triple(n))).toList();
        }
    }

    private static Triple triple(int n) {
        return Triple.create(NodeFactory.createURI(SPACE + n % 3), NodeFactory.createURI(SPACE + "p"),
                n % 2 == 0 ? NodeFactory.createLiteralString("\uD83D\uDE00 " + n) : NodeFactory.createURI(SPACE + n));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, 7).set().ofMaxSize(5),
                Arbitraries.of(true, false, false)).as(Step::new).list().ofMinSize(1).ofMaxSize(10);
    }

    @Property(tries = 60, seed = "17")
    void eachGraphHoldsWhatItWasGivenLast(@ForAll("steps") List<Step> steps) {
        Map<String, Set<Integer>> model = new HashMap<>();
        try (var store = GraphStore.inMemory()) {
            for (var step : steps) {
                var before = model.getOrDefault(step.name(), Set.of());
                var version = store.version();
                var added = step.left().stream().filter(n -> !before.contains(n)).count();
                var removed = before.stream().filter(n -> !step.left().contains(n)).count();
                if (step.removed()) {
                    assertEquals(removed > 0, store.remove(step.name()));
                } else {
                    assertEquals(new Change(added, removed), store.replace(step.name(), step.quads()));
                }
                assertEquals(added + removed == 0, version.equals(store.version()), "a version for each state");
                model.put(step.name(), step.left());
                assertHolds(model, store);
            }
        }
    }

    private static void assertHolds(Map<String, Set<Integer>> model, GraphStore store) {
        assertEquals(model.values().stream().mapToLong(Set::size).sum(), store.size());
        assertEquals(model.entrySet().stream().filter(graph -> !graph.getValue().isEmpty()).map(Map.Entry::getKey)
                .sorted().toList(), store.graphs());
        model.forEach((graph, numbers) -> assertEquals(triples(numbers), store.read(data -> data.getGraph(
                NodeFactory.createURI(graph)).stream().collect(Collectors.toSet()))));
        // What queries take for the default graph: the union, with each statement once.
        var union = store.read(data -> data.getUnionGraph().stream().toList());
        var all = triples(model.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        assertEquals(all, Set.copyOf(union));
        assertEquals(all.size(), union.size());
    }

    private static Set<Triple> triples(Set<Integer> numbers) {
        return numbers.stream().map(StorePropertyTest::triple).collect(Collectors.toSet());
    }
}
