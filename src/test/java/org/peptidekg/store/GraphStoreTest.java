package org.peptidekg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.JavaProcess;
import org.peptidekg.rdf.shared.SharedGraphs;
import org.peptidekg.text.BadInputException;

class GraphStoreTest {

    private static final String GRAPH = "http://example.org/g";

    @TempDir
    private Path folder;

    @Test
    void holdsWhatWasPutIn() {
        try (var store = Fixture.store()) {
            assertEquals(List.of(Fixture.ORLAMIN, Fixture.VELTIDE), store.articles());
            assertEquals(5, store.graphs().size());
            assertEquals(Set.copyOf(Fixture.quads()).size(), store.size());
        }
    }

    @Test
    void replacesOneArticleAndWritesOnlyWhatDiffers() {
        try (var store = Fixture.store()) {
            var version = store.version();
            var size = store.size();
            assertTrue(store.replace(Fixture.VELTIDE, Fixture.quads(Fixture.VELTIDE)).isEmpty());
            assertEquals(version, store.version(), "nothing changed");

            var shorter = Fixture.quads(Fixture.VELTIDE).subList(5, Fixture.quads(Fixture.VELTIDE).size());
            var lost = size - Fixture.quads().stream().filter(q -> !q.getGraph().getURI().equals(Fixture.VELTIDE))
                    .distinct().count() - shorter.stream().distinct().count();
            assertEquals(new Change(0, lost), store.replace(Fixture.VELTIDE, shorter));
            assertNotEquals(version, store.version());
            assertEquals(size - lost, store.size());
        }
    }

    @Test
    void removesAnArticleAsAWhole() {
        try (var store = Fixture.store()) {
            assertTrue(store.remove(Fixture.VELTIDE));
            assertFalse(store.remove(Fixture.VELTIDE));
            assertEquals(List.of(Fixture.ORLAMIN), store.articles());
            for (var graph : List.of(Fixture.VELTIDE, Fixture.ORLAMIN)) {
                var name = NodeFactory.createURI(graph);
                assertEquals(graph.equals(Fixture.VELTIDE) ? Set.of() : Set.copyOf(Fixture.quads(graph)),
                        store.read(data -> SharedGraphs.all(data, name)));
            }
        }
    }

    @Test
    void aLoadThatBreaksOffLeavesTheOld() {
        try (var store = Fixture.store()) {
            var before = contents(store);
            var version = store.version();
            assertThrows(IllegalStateException.class, () -> store.replace(Fixture.VELTIDE, breakingOff()));
            assertThrows(IllegalArgumentException.class,
                    () -> store.replace(Fixture.VELTIDE, Fixture.quads(Fixture.ORLAMIN)));
            assertEquals(before, contents(store));
            assertEquals(version, store.version());
        }
    }

    @Test
    void readersSeeOneStateWhileAWriterReplaces() throws InterruptedException {
        try (var store = GraphStore.inMemory()) {
            store.replace(GRAPH, numbered(0));
            var writer = new Thread(() -> {
                for (int round = 1; round <= 50; round++) {
                    store.replace(GRAPH, numbered(round));
                }
            });
            writer.start();
            while (writer.isAlive()) {
                var rounds = store.read(data -> Iter.toList(data.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)).stream()
                        .map(quad -> quad.getPredicate().getURI()).collect(Collectors.toSet()));
                assertEquals(1, rounds.size(), "a mix of two states");
                // A writer waits for a gap between readers, which one that never pauses does not leave.
                Thread.sleep(1);
            }
            writer.join();
            assertEquals(100, store.size());
        }
    }

    @Test
    void keepsItsDataOnDisk() {
        try (var store = GraphStore.onDisk(folder.resolve("new/store"))) {
            store.replace(Fixture.VELTIDE, Fixture.quads(Fixture.VELTIDE));
        }
        try (var store = GraphStore.onDisk(folder.resolve("new/store"))) {
            assertEquals(List.of(Fixture.VELTIDE), store.articles());
            assertEquals(Set.copyOf(Fixture.quads(Fixture.VELTIDE)), contents(store));
        }
    }

    @Test
    void tellsWhatItHolds() {
        var none = folder.resolve("none");
        assertMessage("no store is there; load makes one", () -> GraphStore.existing(none));
        assertFalse(Files.exists(none));
        try (var store = GraphStore.onDisk(folder.resolve("store")); var memory = GraphStore.inMemory()) {
            assertTrue(store.isEmpty());
            var article = NodeFactory.createURI(Fixture.VELTIDE);
            var used = NodeFactory.createURI("http://www.w3.org/ns/prov#used");
            var run = NodeFactory.createURI("urn:run");
            // An article is one in its own graph; another graph may speak of it.
            store.replace(GRAPH, List.of(Quad.create(NodeFactory.createURI(GRAPH), article, RDF.Nodes.type,
                    Names.ARTICLE)));
            assertEquals(List.of(), store.articles());
            store.replace(Fixture.VELTIDE, List.of(Quad.create(article, article, RDF.Nodes.type, Names.ARTICLE),
                    Quad.create(article, run, used, article)));
            assertFalse(store.isEmpty());
            assertEquals(List.of(Fixture.VELTIDE), store.articles());
            assertTrue(store.holds(Fixture.VELTIDE, "urn:run"));
            assertFalse(store.holds(Fixture.VELTIDE, "urn:other"));
            assertFalse(store.holds(GRAPH, "urn:run"));
            assertTrue(store.isReadWhileWritten() && !memory.isReadWhileWritten());
            assertTrue(store.bytes() > 0 && memory.bytes() == 0);
            assertFalse(store.isRemote());
            var within = store.read(data -> store.read(same -> Iter.toList(same.find(article, null, null, null))));
            assertEquals(2, within.size());
        }
        try (var again = GraphStore.existing(folder.resolve("store"))) {
            assertEquals(List.of(Fixture.VELTIDE), again.articles());
        }
    }

    @Test
    void refusesWhatIsNoStore() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");
        assertMessage("a store is a folder", () -> GraphStore.onDisk(file));
        assertMessage("no store", () -> GraphStore.onDisk(folder));
        assertEquals("x", Files.readString(file));
    }

    @Test
    void aStoreOfAnotherFormatIsLeftAlone() throws IOException {
        try (var store = GraphStore.onDisk(folder.resolve("store"))) {
            store.replace(Fixture.VELTIDE, Fixture.quads(Fixture.VELTIDE));
        }
        Files.writeString(folder.resolve("store/format"), "77\n");
        assertMessage("has the format '77'", () -> GraphStore.onDisk(folder.resolve("store")));
        Files.delete(folder.resolve("store/format"));
        try (var store = GraphStore.onDisk(folder.resolve("store"))) {
            assertEquals(List.of(Fixture.VELTIDE), store.articles());
        }
    }

    @Test
    void namesTheProcessThatHasTheStoreOpen() throws IOException, InterruptedException {
        var other = JavaProcess.of(Holder.class, folder.resolve("store").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("open", out.readLine());
            assertMessage("in use by process " + other.pid(), () -> GraphStore.onDisk(folder.resolve("store")));
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (var store = GraphStore.onDisk(folder.resolve("store"))) {
            assertEquals(List.of(Fixture.VELTIDE), store.articles(), "unharmed after the other was killed");
        }
    }

    /** The other process. */
    static final class Holder {

        private Holder() {
        }

        public static void main(String[] args) throws IOException {
            try (var store = GraphStore.onDisk(Path.of(args[0]))) {
                store.replace(Fixture.VELTIDE, Fixture.quads(Fixture.VELTIDE));
                System.out.println("open");
                System.in.read();
            }
        }
    }

    @Test
    void refusesMalformedQuadsWithTheirPlace() {
        assertMessage("part.nq: [line: 2, col:", () -> QuadFiles.ofNQuads(stream("<a:a> <a:b> <a:c> <a:g> .\nx"),
                "part.nq"));
        assertMessage("outside any graph", () -> QuadFiles.ofNQuads(stream("<a:a> <a:b> <a:c> .\n"), "part.nq"));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertMessage(String part, org.junit.jupiter.api.function.Executable executable) {
        var message = assertThrows(BadInputException.class, executable).getMessage();
        assertTrue(message.contains(part), message);
    }

    private static Set<Quad> contents(GraphStore store) {
        return store.read(data -> Iter.toSet(data.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
    }

    private static Iterable<Quad> breakingOff() {
        var quads = Fixture.quads(Fixture.VELTIDE).iterator();
        return () -> new Iterator<>() {
            private int left = 10;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Quad next() {
                if (left-- == 0) {
                    throw new IllegalStateException("the source broke off");
                }
                return quads.next();
            }
        };
    }

    private static List<Quad> numbered(int round) {
        return java.util.stream.IntStream.range(0, 100).mapToObj(i -> Quad.create(NodeFactory.createURI(GRAPH),
                NodeFactory.createURI("http://example.org/s" + i), NodeFactory.createURI("http://example.org/p"
                        + round),
                NodeFactory.createLiteralString("v"))).toList();
    }

    @Test
    void tellsWhatTheLastWritesWereAbout() {
        try (var store = GraphStore.inMemory(); var other = GraphStore.inMemory()) {
            var graph = NodeFactory.createURI("g:1");
            var before = store.version();
            store.replace("g:1", List.of(Quad.create(graph, NodeFactory.createURI("s:1"), RDF.Nodes.type, graph)));
            var between = store.version();
            store.change(data -> {
                data.deleteAny(graph, NodeFactory.createURI("s:1"), Node.ANY, Node.ANY);
                data.add(graph, NodeFactory.createURI("s:2"), RDF.Nodes.type, graph);
            }, data -> { });
            store.replace("g:1", List.of(Quad.create(graph, NodeFactory.createURI("s:2"), RDF.Nodes.type, graph)));
            assertEquals(Optional.of(Set.of(NodeFactory.createURI("s:1"), NodeFactory.createURI("s:2"))),
                    store.changedSince(before));
            assertEquals(Optional.of(Set.of(NodeFactory.createURI("s:1"), NodeFactory.createURI("s:2"))),
                    store.changedSince(between));
            assertEquals(Optional.of(Set.of()), store.changedSince(store.version()));
            assertEquals(Optional.empty(), store.changedSince(other.version()));
            assertEquals(Optional.empty(), store.changedSince(""));
            var last = store.version();
            var many = IntStream.rangeClosed(0, 50_000).mapToObj(n -> Quad.create(NodeFactory.createURI("g:2"),
                    NodeFactory.createURI("n:" + n), RDF.Nodes.type, graph)).toList();
            store.replace("g:2", many);
            assertEquals(Optional.empty(), store.changedSince(last));
            assertEquals(Optional.of(Set.of()), store.changedSince(store.version()));
        }
    }
}
