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
import org.peptidekg.article.ArticleFiles;
import org.peptidekg.claim.ArticleClaims;
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
            var waiting = new ArrayList<Map.Entry<Path, Future<List<ArticleClaims>>>>();
            for (var file : files(inputs)) {
                waiting.add(Map.entry(file, workers.submit(() -> pipeline.read(file))));
            }
            waiting.forEach(entry -> store(entry.getKey(), entry.getValue()));
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Path> files(List<Path> inputs) {
        var files = new ArrayList<Path>();
        for (var input : inputs) {
            try {
                files.addAll(ArticleFiles.in(input));
            } catch (BadInputException e) {
                fail(e);
            }
        }
        return files;
    }

    private void store(Path file, Future<List<ArticleClaims>> reading) {
        try {
            for (var read : reading.get()) {
                var other = loaded.putIfAbsent(read.article().key(), file);
                if (other != null) {
                    throw new BadInputException(file.toString(), "its key '" + read.article().key()
                            + "' is that of " + other + "; give it another in its .meta.yaml");
                }
                var change = pipeline.store(read, store);
                claims += read.claims().size();
                streams.err().println(file + ": " + read.claims().size() + " claims, "
                        + (change.isEmpty() ? "unchanged" : change.added() + " statements added, " + change.removed()
                                + " removed"));
            }
        } catch (BadInputException e) {
            fail(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BadInputException bad) {
                fail(bad);
            } else {
                throw new IllegalStateException(file + ": " + e.getCause(), e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadInputException(file.toString(), "interrupted before it was loaded", e);
        }
    }

    private void fail(BadInputException e) {
        failures++;
        streams.err().println(e.getMessage());
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
