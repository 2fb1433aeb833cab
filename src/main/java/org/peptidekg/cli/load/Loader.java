package org.peptidekg.cli.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.peptidekg.Pipeline;
import org.peptidekg.article.Article;
import org.peptidekg.cli.io.Notices;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.cli.io.Terminal;
import org.peptidekg.rdf.shared.ArticleBatch;
import org.peptidekg.store.GraphStore;

/**
 * Loads files into a store. Many threads read, one writes, many articles in a transaction: the store grows with each
 * transaction. What is told of an article is told once it is in the store for good. Not thread-safe.
 */
public final class Loader {

    /** A transaction ends when it holds so many statements or took so long: no more than that is lost by a kill. */
    private static final long MOST_STATEMENTS = 1_000_000;
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Pipeline pipeline;
    private final GraphStore store;
    private final Streams streams;
    private final Options options;
    private final Report report = new Report();
    /** Which file an article of this run came from, by key: a second one would silently replace the first. */
    private final Map<String, Path> loaded = new HashMap<>();
    /** The first file of each content. */
    private final Map<String, Path> contents = new HashMap<>();
    private boolean skips;
    /** Files that are done with, and claims read, for those who wait. */
    private int done;
    private int read;

    /**
     * How to load.
     *
     * @param jobs files to read at the same time
     * @param again whether articles are read again of which the store has all that reading them would give
     * @param quiet whether nothing is told of an article that is loaded without anything to mind
     * @param progress the least time between two lines that tell how far it is; zero for none
     */
    public record Options(int jobs, boolean again, boolean quiet, Duration progress) {

        /** The same, telling every few seconds how far it is, or never. */
        public Options telling(boolean progress) {
            return new Options(jobs, again, quiet, FileProgress.pause(progress));
        }

        /** On all processors, telling of each article, and at a terminal how far it is. */
        public static Options usual() {
            return new Options(Runtime.getRuntime().availableProcessors(), false, false,
                    FileProgress.pause(Terminal.isThere()));
        }
    }

    public Loader(Pipeline pipeline, GraphStore store, Streams streams, Options options) {
        this.pipeline = pipeline;
        this.store = store;
        this.streams = streams;
        this.options = options;
    }

    /** Loads all that can be loaded, and tells of what cannot. */
    public void load(List<Path> inputs) {
        var files = new ArrayList<Path>();
        for (var file : Attempt.files(inputs)) {
            file.failure().ifPresent(this::fail);
            file.result().ifPresent(files::add);
        }
        // Where readers wait for the writer, the store was empty a moment ago.
        skips = !options.again() && store.isReadWhileWritten() && !store.isEmpty();
        var progress = new FileProgress(files.size(), options.progress(), streams::tell);
        try (var readings = new Readings(files, options.jobs(), this::read)) {
            while (readings.hasNext()) {
                storeMany(readings, progress);
            }
        }
    }

    private List<Attempt<Reading>> read(Path file) {
        return Attempt.each(file, article -> read(file, article));
    }

    private Reading read(Path file, Article article) {
        if (skips && pipeline.isStored(article, store)) {
            return new Reading(article.key(), article.sha256(), 0, List.of(), Optional.empty());
        }
        var claims = pipeline.read(article);
        return new Reading(article.key(), article.sha256(), claims.claims().size(), Notices.of(file, article),
                Optional.of(pipeline.prepare(claims)));
    }

    private void storeMany(Readings readings, FileProgress progress) {
        var before = done;
        var files = new ArrayList<Path>();
        var keys = new ArrayList<String>();
        var told = new ArrayList<Runnable>();
        var stored = Attempt.of("the store", () -> {
            var begin = System.nanoTime();
            return store.write(batch -> {
                while (readings.hasNext() && batch.written() < MOST_STATEMENTS
                        && System.nanoTime() - begin < MOST_NANOS) {
                    var next = readings.next();
                    files.add(next.file());
                    next.articles().forEach(article -> told.add(put(next.file(), article, batch, keys)));
                    done++;
                    progress.at(done, read);
                }
            });
        });
        if (stored.result().isPresent()) {
            told.forEach(Runnable::run);
        } else if (Thread.currentThread().isInterrupted() || files.isEmpty()) {
            stored.failure().ifPresent(this::fail);
        } else {
            // Nothing of them is in the store. What is wrong with one of them must not cost the others.
            done = before;
            keys.forEach(loaded::remove);
            files.forEach(this::storeAlone);
        }
    }

    private void storeAlone(Path file) {
        for (var article : read(file)) {
            var keys = new ArrayList<String>();
            var told = new ArrayList<Runnable>();
            var stored = Attempt.of(file.toString(),
                    () -> store.write(batch -> told.add(put(file, article, batch, keys))));
            stored.failure().ifPresent(this::fail);
            (stored.result().isPresent() ? told : List.<Runnable>of()).forEach(Runnable::run);
        }
        done++;
    }

    /** Puts an article into the store; what comes out is to be run when it is there for good. */
    private Runnable put(Path file, Attempt<Reading> attempt, ArticleBatch batch, List<String> keys) {
        if (attempt.result().isEmpty()) {
            return () -> attempt.failure().ifPresent(this::fail);
        }
        var reading = attempt.result().get();
        var other = loaded.putIfAbsent(reading.key(), file);
        if (other != null) {
            return () -> fail(new Failure(Failure.Kind.KEY_TAKEN, file + ": its key '" + reading.key()
                    + "' is that of " + other + "; give it another in its .meta.yaml"));
        }
        keys.add(reading.key());
        read += reading.claims();
        var written = reading.prepared().map(batch::replace);
        return () -> tell(file, reading, written);
    }

    private void tell(Path file, Reading reading, Optional<ArticleBatch.Written> written) {
        var twin = contents.putIfAbsent(reading.sha256(), file);
        if (twin != null && !twin.equals(file)) {
            report.twin();
            streams.tell(file + ": warning: the same content as " + twin);
        }
        if (written.isEmpty()) {
            report.unchanged();
        } else {
            report.loaded(reading.claims());
        }
        if (!options.quiet()) {
            streams.tell(file + ": " + written.map(some -> reading.claims() + " claims, " + (some.isEmpty()
                    ? "unchanged" : some.added() + " statements added, " + some.removed() + " removed"))
                    .orElse("unchanged"));
        }
        reading.notices().forEach(streams::tell);
    }

    private void fail(Failure why) {
        report.failed(why.kind());
        streams.tell(why.message());
    }

    /** How many inputs could not be loaded. */
    public int failures() {
        return report.failures();
    }

    /** One line: articles, claims, failures by kind. */
    public String summary() {
        return report.summary();
    }
}
