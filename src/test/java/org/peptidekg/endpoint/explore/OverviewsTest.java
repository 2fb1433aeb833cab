package org.peptidekg.endpoint.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

/** What is counted on from the state before is what is counted from nothing. */
class OverviewsTest {

    private static final List<Quad> QUADS = Fixture.quads();
    private static final List<String> GRAPHS = QUADS.stream().map(quad -> quad.getGraph().getURI()).distinct()
            .sorted().toList();
    /** More subjects than a store remembers of its writes. */
    private static final int MANY = 60_000;

    /** One graph gets some of its statements, or all; in some steps by a way of its own, or nobody looks behind it. */
    private record Step(int graph, int seed, boolean whole, boolean byHand, boolean seen, boolean beside) {

        List<Quad> quads() {
            var random = new Random(seed);
            return QUADS.stream().filter(quad -> quad.getGraph().getURI().equals(name()))
                    .filter(quad -> whole || random.nextInt(4) > 0).toList();
        }

        String name() {
            return GRAPHS.get(graph);
        }

        void run(GraphStore store) {
            if (byHand) {
                store.change(data -> {
                    data.deleteAny(NodeFactory.createURI(name()), Node.ANY, Node.ANY, Node.ANY);
                    quads().forEach(data::add);
                }, data -> { });
            } else {
                store.replace(name(), quads());
            }
            if (beside) {
                store.replace("http://example.org/many", IntStream.range(seed, seed + MANY).mapToObj(n -> Quad.create(
                        NodeFactory.createURI("http://example.org/many"), NodeFactory.createURI("n:" + n),
                        RDF.Nodes.type, Names.CLAIM)).collect(Collectors.toList()));
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.integers().between(0, GRAPHS.size() - 1),
                Arbitraries.integers().between(0, 10_000), Arbitraries.of(true, false), Arbitraries.of(true, false),
                Arbitraries.of(true, true, false), Arbitraries.just(false)).as(Step::new).list().ofMinSize(2)
                .ofMaxSize(6);
    }

    @Example
    void moreThanAStoreRemembersIsCountedAnew() {
        countingOnIsCountingAnew(List.of(new Step(0, 1, false, false, true, false),
                new Step(1, 2, false, false, false, true), new Step(0, 3, true, true, true, false)));
    }

    @Property(tries = 6, seed = "23", edgeCases = EdgeCasesMode.NONE)
    void countingOnIsCountingAnew(@ForAll("steps") List<Step> steps) {
        try (var store = Fixture.store()) {
            var kept = new Overviews(store, Names.BASE);
            assertFalse(kept.counted().peptides().isEmpty());
            for (var step : steps) {
                step.run(store);
                if (step.seen()) {
                    assertEquals(new Overviews(store, Names.BASE).counted(), kept.counted(), step.toString());
                }
            }
            assertEquals(new Overviews(store, Names.BASE).counted(), kept.counted());
        }
    }

    /** Of a large graph there is something at once, and all of it once it is counted. */
    @Example
    void nobodyWaitsForTheCountingOfALargeGraph() {
        try (var store = Fixture.store()) {
            var whole = new Overviews(store, Names.BASE).get();
            var large = new Overviews(store, Names.BASE, 2);
            assertFalse(large.get().isWhole());
            assertEquals(2, large.get().claims());
            assertEquals(whole, large.counted());
            assertEquals(whole, large.get());
            store.replace(GRAPHS.get(0), List.of());
            assertEquals(whole, large.get());
            assertEquals(new Overviews(store, Names.BASE).get(), large.counted());
            assertEquals(large.counted(), large.get());
        }
    }
}
