package org.peptidekg.cli.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.JavaProcess;
import org.peptidekg.Pipeline;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.extract.Extractor;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.store.GraphStore;

/** Many files into a store on disk, whatever comes in between. */
class LoaderTest {

    private static final Pipeline PIPELINE = Pipeline.bundled();
    private static final int FILES = 40;
    private static final String HALF = FILES / 2 + " of " + FILES + " files";

    @TempDir
    private Path folder;
    private Path articles;

    @BeforeEach
    void write() throws IOException {
        articles = Files.createDirectory(folder.resolve("articles"));
        for (var i = 0; i < FILES; i++) {
            Files.writeString(articles.resolve("a" + i + ".txt"), "Note " + i + "\n\nSelank improves memory. Oxytocin "
                    + (i % 2 == 0 ? "reduces" : "does not reduce") + " anxiety in group " + i + ".\n");
        }
    }

    @Test
    void aLoadThatIsKilledTwiceGoesOnToTheSameEnd() throws IOException, InterruptedException {
        var whole = folder.resolve("whole");
        load(whole, PIPELINE, articles);
        var killed = folder.resolve("killed");
        // One file stands for each stretch that was in the store when the kill came.
        load(killed, PIPELINE, articles.resolve("a7.txt"));
        killOnTheWay(killed);
        load(killed, PIPELINE, articles.resolve("a7.txt"), articles.resolve("a8.txt"));
        killOnTheWay(killed);
        var told = load(killed, PIPELINE, articles);
        assertTrue(told.contains("; 2 not read again, as nothing has changed\n"), told);
        assertEquals(contents(whole), contents(killed));
    }

    /** Loads in another process and kills it while its transaction is open and has half of the articles in it. */
    private void killOnTheWay(Path store) throws IOException, InterruptedException {
        var other = JavaProcess.of(Halting.class, store.toString(), articles.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = other.inputReader(StandardCharsets.UTF_8)) {
            var line = String.valueOf(out.readLine());
            assertTrue(line.startsWith(HALF), line);
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    /** The other process: half way it stops and waits to be killed. */
    static final class Halting {

        private Halting() {
        }

        public static void main(String[] args) {
            var err = new PrintStream(System.out, true) {
                @Override
                public void println(String line) {
                    if (line.startsWith(HALF)) {
                        super.println(line);
                        while (true) {
                            LockSupport.park();
                        }
                    }
                }
            };
            try (var store = GraphStore.onDisk(Path.of(args[0]))) {
                new Loader(PIPELINE, store, new Streams(System.out, err),
                        new Loader.Options(2, false, true, Duration.ofNanos(1))).load(List.of(Path.of(args[1])));
            }
        }
    }

    @Test
    void whatFailsCostsNoOther() throws IOException {
        Files.writeString(articles.resolve("b.txt"), "");
        Files.createDirectory(articles.resolve("c"));
        Files.writeString(articles.resolve("c/a1.txt"), "Selank improves sleep.\n");
        Files.copy(articles.resolve("a2.txt"), articles.resolve("d.txt"));
        var told = load(folder.resolve("store"), PIPELINE, articles, folder.resolve("absent"));
        assertTrue(told.contains(FILES + 1 + " articles, "), told);
        assertTrue(told.endsWith("; 1 with the same content as another file; 3 failed: 2 not readable, 1 with the key "
                + "of another\n"), told);
    }

    @Test
    void onlyWhatHasChangedIsReadAgain() throws IOException {
        var store = folder.resolve("store");
        load(store, PIPELINE, articles);
        Files.writeString(articles.resolve("a3.txt"), "Note 3\n\nSelank improves sleep.\n");
        Files.writeString(articles.resolve("a4.meta.yaml"), "title: Another title\n");
        var told = load(store, PIPELINE, articles);
        assertTrue(told.contains("2 articles, "), told);
        assertTrue(told.contains("; " + (FILES - 2) + " not read again"), told);
        var doubtful = Pipeline.bundled(Lexicon::bundled, List.of(), Extractor.LEAST_CHANCE / 2);
        assertTrue(load(store, doubtful, articles).startsWith(FILES + " articles, "), "another belief");
        var fresh = folder.resolve("fresh");
        load(fresh, doubtful, articles);
        assertEquals(contents(fresh), contents(store));
    }

    @Test
    void aStoreThatRefusesOneArticleTakesTheOthers() throws IOException {
        var store = folder.resolve("store");
        load(store, PIPELINE, articles);
        var before = contents(store);
        try (var open = GraphStore.onDisk(store)) {
            var failed = Attempt.of("x", () -> open.write(batch -> {
                batch.replace(PIPELINE.prepare(PIPELINE.read(articles.resolve("a3.txt")).get(0)));
                throw new IllegalStateException("on the way");
            }));
            assertTrue(failed.result().isEmpty());
        }
        assertEquals(before, contents(store));
        assertNotEquals(Set.of(), before);
    }

    @Test
    void progressTellsRateAndTimeLeft() {
        assertEquals("50 of 200 files, 5.0 a second, 30 s left; 7 claims", FileProgress.line(200, 50, 7, 10));
        assertEquals("50 of 2000 files, 5.0 a second, 6 min 30 s left; 7 claims", FileProgress.line(2000, 50, 7, 10));
    }

    private static String load(Path folder, Pipeline pipeline, Path... inputs) {
        var err = new ByteArrayOutputStream();
        var streams = new Streams(System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
        try (var store = GraphStore.onDisk(folder)) {
            var loader = new Loader(pipeline, store, streams, new Loader.Options(2, false, true, Duration.ZERO));
            loader.load(List.of(inputs));
            streams.tell(loader.summary());
        }
        return err.toString(StandardCharsets.UTF_8);
    }

    private static Set<Quad> contents(Path folder) {
        try (var store = GraphStore.onDisk(folder)) {
            return store.read(data -> Iter.toSet(data.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
        }
    }
}
