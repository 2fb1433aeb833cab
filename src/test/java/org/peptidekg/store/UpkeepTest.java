package org.peptidekg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.text.BadInputException;

/** Compacting, backup, restoring: nothing is lost, and nothing half done is left. */
class UpkeepTest {

    private static final int WRITES = 3;
    private static final int STATEMENTS = 1_000;
    private static final String GRAPH = "http://example.org/g";

    @TempDir
    private Path folder;

    @Test
    void compactingGivesRoomBackAndLosesNothing() throws IOException, InterruptedException {
        var place = folder.resolve("store");
        try (var store = GraphStore.onDisk(place)) {
            store.replace(Fixture.VELTIDE, Fixture.quads(Fixture.VELTIDE));
            for (var round = 0; round < WRITES; round++) {
                store.replace(GRAPH, numbered(round));
            }
            var before = contents(store);
            var version = store.version();
            var reading = new CountDownLatch(1);
            var seen = new ArrayList<Long>();
            var reader = new Thread(() -> store.read(data -> {
                seen.add(Iter.count(data.find()));
                reading.countDown();
                return seen.add(Iter.count(data.find()));
            }));
            reader.start();
            reading.await();
            var done = store.compact();
            reader.join();
            assertEquals(List.of((long) before.size(), (long) before.size()), seen, "who reads reads to the end");
            assertTrue(done.after() > 0 && done.after() <= done.before(), done.toString());
            try (var files = Files.list(place)) {
                assertEquals(1, files.filter(file -> file.getFileName().toString().startsWith("Data-")).count());
            }
            assertEquals(before, contents(store));
            assertEquals(version, store.version(), "the data are the same");
            assertTrue(store.read(data -> QueryExecutionFactory.create(
                    "PREFIX pmo: <" + Names.PMO + "> ASK { ?s a pmo:Article }", DatasetFactory.wrap(data)).execAsk())
                    .equals(true), "the default graph is the union still");
            store.replace(GRAPH, numbered(WRITES));
            assertEquals(before.size(), store.size());
        }
        try (var store = GraphStore.onDisk(place)) {
            assertTrue(contents(store).containsAll(numbered(WRITES)));
            assertEquals(List.of(Fixture.VELTIDE), store.articles());
        }
    }

    @ParameterizedTest
    @CsvSource({"50_331_648, 221, false", "150_000_000, 221, true", "400_000_000, 1_000_000, false",
        "1_000_000_000, 1_000_000, true", "20_000_000_000, 64_000_000, false", "60_000_000_000, 64_000_000, true"})
    void aStoreIsCompactedWhenMostOfItIsLeftBehind(String bytes, String quads, boolean grown) {
        assertEquals(grown, Long.parseLong(bytes.replace("_", ""))
                > Room.mostBytes(Long.parseLong(quads.replace("_", ""))));
    }

    @Test
    void aStoreThatIsWrittenToAgainAndAgainStaysWithinItsBounds() throws IOException {
        var place = folder.resolve("store");
        try (var store = GraphStore.onDisk(place)) {
            var compacted = 0;
            var largest = 0L;
            for (var version = 0; version < 1_000 && compacted < 2; version++) {
                store.replace(GRAPH, numbered(version));
                compacted += store.compactIfGrown().isPresent() ? 1 : 0;
                try (var files = Files.walk(place)) {
                    largest = Math.max(largest, files.filter(file -> file.getFileName().toString()
                            .matches("[GSPO]{4}\\.dat")).mapToLong(file -> file.toFile().length()).sum());
                }
            }
            assertEquals(2, compacted);
            // One step of its files more than the border.
            assertTrue(largest <= Room.mostBytes(store.size()) + (8 << 20), "up to " + largest);
        }
    }

    @Test
    void aSmallStoreIsLeftAsItIs() {
        try (var store = GraphStore.onDisk(folder.resolve("store")); var memory = Fixture.store()) {
            store.replace(GRAPH, numbered(0));
            assertTrue(store.compactIfGrown().isEmpty());
            assertTrue(memory.compactIfGrown().isEmpty());
            assertEquals(new Compacted(0, 0), memory.compact());
        }
    }

    @Test
    void aBackupComesBackAsItWas() throws IOException {
        var packed = backup();
        var restored = folder.resolve("new/restored");
        try (var store = Fixture.store()) {
            assertEquals(store.size(), Backup.restore(write(packed), restored));
            try (var other = GraphStore.onDisk(restored)) {
                assertEquals(contents(store), contents(other));
                assertEquals(store.articles(), other.articles());
            }
        }
    }

    @Test
    void aDamagedBackupLeavesNothing() throws IOException {
        var packed = backup();
        var target = folder.resolve("target");
        assertRefused(write(Arrays.copyOf(packed, packed.length / 2)), target);
        var text = new String(new GZIPInputStream(new java.io.ByteArrayInputStream(packed)).readAllBytes(),
                StandardCharsets.UTF_8);
        // As whole as any file, but a line short; then one that is no statement.
        assertRefused(write(pack(text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1))), target);
        assertRefused(write(pack(text + "x\n")), target);
        assertRefused(write(pack("<a:a> <a:b> <a:c> <a:d> .\n")), target);
        assertRefused(write(text.getBytes(StandardCharsets.UTF_8)), target);
        Files.createDirectories(target);
        Files.writeString(target.resolve("mine"), "x");
        assertThrows(BadInputException.class, () -> Backup.restore(write(packed), target));
        try (var files = Files.list(folder)) {
            assertEquals(Set.of("backup", "target"), Set.copyOf(files.map(file -> file.getFileName().toString())
                    .toList()));
        }
        assertEquals("x", Files.readString(target.resolve("mine")));
    }

    private static void assertRefused(Path backup, Path target) {
        var message = assertThrows(BadInputException.class, () -> Backup.restore(backup, target)).getMessage();
        assertTrue(message.startsWith(backup.toString()), message);
        assertFalse(Files.exists(target));
    }

    private static byte[] backup() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var store = Fixture.store()) {
            assertEquals(store.size(), Backup.write(store, out));
        }
        return out.toByteArray();
    }

    private static byte[] pack(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("backup"), bytes);
    }

    private static Set<Quad> contents(GraphStore store) {
        return store.read(data -> Iter.toSet(data.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
    }

    private static List<Quad> numbered(int round) {
        return java.util.stream.IntStream.range(0, STATEMENTS).mapToObj(i -> Quad.create(NodeFactory.createURI(GRAPH),
                NodeFactory.createURI("http://example.org/s" + i), NodeFactory.createURI("http://example.org/p"),
                NodeFactory.createLiteralString("v" + round + "-" + i % 17))).toList();
    }
}
