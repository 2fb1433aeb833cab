package org.peptidekg.endpoint.describe;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;

class PublisherTest {

    private static final int WRITES = 50;
    private static final String ADDRESS = "http://localhost/";
    private static final String GRAPH = Names.BASE + "article/more";

    /** Counting takes longer than a write, so writes that come fast would never be caught up with one by one. */
    @Test
    void manyWritesAreCountedTogetherAndTheLastIsNotForgotten() {
        try (var store = Fixture.store()) {
            var published = new AtomicInteger();
            var description = describing(store);
            var publisher = new Publisher(description, published::incrementAndGet);
            publisher.begin(ADDRESS);
            for (var i = 1; i <= WRITES; i++) {
                write(store, i);
                publisher.again();
            }
            publisher.close();
            assertTrue(published.get() >= 1 && published.get() < WRITES / 2, published + " times");
            assertEquals(WRITES, described(store));
            assertTrue(describing(store).model(ADDRESS).isIsomorphicWith(description.model(ADDRESS)));
        }
    }

    /** What was counted holds on behind the writing of the description itself, and of nothing else. */
    @Test
    void whatIsDescribedIsWhatIsThere() {
        try (var store = Fixture.store()) {
            var description = describing(store);
            for (var statements : new int[] {3, 3, 5, 0, 1}) {
                write(store, statements);
                description.publish(ADDRESS);
                assertTrue(describing(store).model(ADDRESS).isIsomorphicWith(description.model(ADDRESS)));
                description.publish(ADDRESS);
                store.replace(Names.BASE + "graph/description", List.of());
                assertTrue(describing(store).model(ADDRESS).isIsomorphicWith(description.model(ADDRESS)));
            }
        }
    }

    /** Counting a large store takes minutes; it must not go on in a store that is closed. */
    @Test
    void whatTakesTooLongIsGivenUp() throws InterruptedException {
        try (var store = Fixture.store()) {
            var description = describing(store);
            write(store, 1);
            description.publish(ADDRESS);
            write(store, 2);
            var begun = new CountDownLatch(1);
            var closing = new CountDownLatch(1);
            var publisher = new Publisher(description, () -> {
                begun.countDown();
                assertDoesNotThrow(() -> closing.await());
            }, ended -> { }, Duration.ZERO);
            publisher.begin(ADDRESS);
            begun.await();
            var closer = new Thread(publisher::close);
            closer.start();
            while (closer.getState() != Thread.State.TIMED_WAITING) {
                Thread.sleep(1);
            }
            // It has no patience left, and waits for what ends at the next triple.
            closing.countDown();
            closer.join();
            assertTrue(publisher.isDone());
            assertEquals(1, described(store));
        }
    }

    private static ServiceDescription describing(GraphStore store) {
        return new ServiceDescription(store, SavedQueries.bundled(), Names.BASE, false);
    }

    private static void write(GraphStore store, int statements) {
        var graph = NodeFactory.createURI(GRAPH);
        store.replace(GRAPH, IntStream.range(0, statements).mapToObj(n -> Quad.create(graph,
                NodeFactory.createURI("n:" + n), RDF.Nodes.type, Names.CLAIM)).toList());
    }

    /** How many statements the description says that the graph has. */
    private static int described(GraphStore store) {
        return store.read(data -> {
            var named = data.find(Node.ANY, Node.ANY, Terms.sd("name").asNode(), NodeFactory.createURI(GRAPH)).next()
                    .getSubject();
            var content = data.find(Node.ANY, named, Terms.sd("graph").asNode(), Node.ANY).next().getObject();
            return Integer.parseInt(data.find(Node.ANY, content, VOID.triples.asNode(), Node.ANY).next().getObject()
                    .getLiteralLexicalForm());
        });
    }
}
