package org.peptidekg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.peptidekg.Pipeline;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.cli.io.Notices;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.store.Change;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;

/** Loads files into a store, one transaction an article, and tells of each. Not thread-safe. */
final class Loader {

    private final Pipeline pipeline;
    private final GraphStore store;
    private final Streams streams;
    /** Which file an article of this run came from, by key: a second one would silently replace the first. */
    private final Map<String, Path> loaded = new HashMap<>();
    private int claims;
    private int failures;

    Loader(Pipeline pipeline, GraphStore store, Streams streams) {
        this.pipeline = pipeline;
        this.store = store;
        this.streams = streams;
    }

    /**
     * @param jobs files to read at the same time; they are stored one by one, in their order
     */
    void load(List<Path> inputs, int jobs) {
        var workers = Executors.newFixedThreadPool(jobs);
        try {
            var waiting = new ArrayList<Map.Entry<Path, Future<List<Attempt<ArticleClaims>>>>>();
            for (var file : Attempt.files(inputs)) {
                file.failure().ifPresent(this::fail);
                file.result().ifPresent(path ->
                        waiting.add(Map.entry(path, workers.submit(() -> Attempt.readings(pipeline, path)))));
            }
            waiting.forEach(entry -> store(entry.getKey(), entry.getValue()));
        } finally {
            workers.shutdownNow();
        }
    }

    private void store(Path file, Future<List<Attempt<ArticleClaims>>> reading) {
        try {
            for (var read : reading.get()) {
                read.failure().ifPresent(this::fail);
                read.result().ifPresent(claims -> Attempt.of(file.toString(), () -> store(file, claims)).failure()
                        .ifPresent(this::fail));
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(file + ": " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadInputException(file.toString(), "interrupted before it was loaded", e);
        }
    }

    private Change store(Path file, ArticleClaims read) {
        var other = loaded.get(read.article().key());
        if (other != null) {
            throw new BadInputException(file.toString(), "its key '" + read.article().key()
                    + "' is that of " + other + "; give it another in its .meta.yaml");
        }
        var change = pipeline.store(read, store);
        loaded.put(read.article().key(), file);
        claims += read.claims().size();
        streams.err().println(file + ": " + read.claims().size() + " claims, "
                + (change.isEmpty() ? "unchanged" : change.added() + " statements added, " + change.removed()
                        + " removed"));
        Notices.of(file, read.article()).forEach(streams.err()::println);
        return change;
    }

    private void fail(String why) {
        failures++;
        streams.err().println(Main.oneLine(why));
    }

    /** How many inputs could not be loaded. */
    int failures() {
        return failures;
    }

    /** How many claims were loaded. */
    int claims() {
        return claims;
    }

    String summary() {
        return loaded.size() + (loaded.size() == 1 ? " article" : " articles") + ", " + claims + " claims loaded"
                + (failures == 0 ? "" : "; " + failures + " failed");
    }
}
