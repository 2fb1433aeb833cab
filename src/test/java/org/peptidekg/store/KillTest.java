package org.peptidekg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.JavaProcess;

/**
 * A process that writes, compacts and saves a store is killed again and again, at any moment. What it said to be done
 * is there, each graph is wholly one version of itself, a backup is whole or not there, and the store goes on.
 * {@code -Dkills=500} kills more often; {@code -Dkills.seed=N} at other moments.
 */
@Timeout(7200)
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final long SEED = Long.getLong("kills.seed", 17);
    private static final List<String> KINDS = List.of("write", "compact", "backup", "all");
    private static final String KEPT = "http://example.org/kept";
    private static final String GRAPH = "http://example.org/g";
    private static final Node VERSION = NodeFactory.createURI("http://example.org/version");
    private static final int STATEMENTS = 500;
    private static final int MOST_LINES = 12;
    private static final int LONGEST_MILLIS = 60;

    @TempDir
    private Path folder;

    @Test
    void nothingThatWasDoneIsLost() throws IOException, InterruptedException {
        var random = new Random(SEED);
        var place = folder.resolve("store");
        var backup = folder.resolve("backup.nq.gz");
        try (var store = GraphStore.onDisk(place)) {
            store.replace(KEPT, numbered(KEPT, 0));
            store.replace(GRAPH, numbered(GRAPH, 0));
        }
        var done = 0;
        var midway = new TreeMap<String, Integer>();
        for (var kill = 0; kill < KILLS; kill++) {
            var kind = KINDS.get(kill % KINDS.size());
            var told = killed(kind, place, backup, done, 1 + random.nextInt(MOST_LINES),
                    random.nextInt(LONGEST_MILLIS));
            var last = told.stream().filter(line -> line.startsWith("wrote ")).mapToInt(line ->
                    Integer.parseInt(line.substring("wrote ".length()))).max().orElse(done);
            var open = told.isEmpty() ? "" : told.get(told.size() - 1).replaceAll(" [0-9]+", "");
            midway.merge(open, 1, Integer::sum);
            try (var store = GraphStore.existing(place)) {
                var at = "kill " + kill + " of " + kind + " while: " + open;
                assertEquals(numbered(KEPT, 0).size(), count(store, KEPT), at);
                var version = version(store);
                assertTrue(version >= last, at + ": version " + version + " though " + last + " was done");
                assertEquals(STATEMENTS + 1, count(store, GRAPH), at);
                assertEquals(STATEMENTS * 2 + 2, store.size(), at);
                done = version;
                if (kill % 5 == 4) {
                    store.compact();
                    assertEquals(STATEMENTS * 2 + 2, store.size(), at);
                }
            }
            if (Files.exists(backup)) {
                var restored = folder.resolve("restored-" + kill);
                assertEquals(STATEMENTS * 2 + 2, Backup.restore(backup, restored));
            }
        }
        System.out.println(KILLS + " kills, by what was going on: " + midway + "; versions written: " + done);
        assertTrue(done > 0, "something was written");
        assertTrue(midway.size() > 1, "killed at different moments: " + midway);
    }

    /** Runs the other process, kills it a moment after it has told some lines, and gives all that it told. */
    private List<String> killed(String kind, Path place, Path backup, int done, int lines, int millis)
            throws IOException, InterruptedException {
        var told = folder.resolve("told.txt");
        Files.deleteIfExists(told);
        var other = JavaProcess.of(Victim.class, kind, place.toString(), backup.toString(), String.valueOf(done))
                .redirectOutput(told.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            while (other.isAlive() && Files.readAllLines(told).size() <= lines) {
                Thread.sleep(1);
            }
            Thread.sleep(millis);
        } finally {
            assertTrue(other.isAlive(), "it ended by itself");
            other.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        }
        var all = Files.readAllLines(told);
        assertEquals("begin", all.get(0));
        return all.subList(1, all.size());
    }

    private static int count(GraphStore store, String graph) {
        return store.read(data -> {
            var found = data.find(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY);
            var count = 0;
            for (; found.hasNext(); found.next()) {
                count++;
            }
            return count;
        });
    }

    /** The one version that all statements of the graph are of. */
    private static int version(GraphStore store) {
        var graph = NodeFactory.createURI(GRAPH);
        var version = store.read(data -> data.find(graph, graph, VERSION, Node.ANY).next().getObject()
                .getLiteralLexicalForm());
        var number = Integer.parseInt(version);
        var missing = store.read(data -> numbered(GRAPH, number).stream().filter(quad -> !data.contains(quad)).count());
        assertEquals(0, missing, "statements of other versions");
        return number;
    }

    /** A graph that says of itself which version it is. */
    static List<Quad> numbered(String graph, int version) {
        var name = NodeFactory.createURI(graph);
        var quads = new ArrayList<Quad>();
        quads.add(new Quad(name, name, VERSION, NodeFactory.createLiteralString(String.valueOf(version))));
        for (var i = 0; i < STATEMENTS; i++) {
            quads.add(new Quad(name, NodeFactory.createURI(graph + "#" + i), VERSION,
                    NodeFactory.createLiteralString(version + " " + i)));
        }
        return quads;
    }

    /** The other process: it works on the store until it is killed, and tells what it begins and what is done. */
    static final class Victim {

        private Victim() {
        }

        public static void main(String[] args) throws IOException {
            var kind = args[0];
            var backup = Path.of(args[2]);
            try (var store = GraphStore.existing(Path.of(args[1]))) {
                System.out.println("begin");
                for (var version = Integer.parseInt(args[3]) + 1;; version++) {
                    System.out.println("writing " + version);
                    store.replace(GRAPH, numbered(GRAPH, version));
                    System.out.println("wrote " + version);
                    if (kind.equals("compact") || kind.equals("all")) {
                        System.out.println("compacting " + version);
                        store.compact();
                        System.out.println("compacted " + version);
                    }
                    if (kind.equals("backup") || kind.equals("all")) {
                        System.out.println("saving " + version);
                        var draft = backup.resolveSibling("draft");
                        try (var out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                            Backup.write(store, out);
                        }
                        Files.move(draft, backup, StandardCopyOption.REPLACE_EXISTING);
                        System.out.println("saved " + version);
                    }
                }
            }
        }
    }
}
