package org.peptidekg.cli.io;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.peptidekg.Pipeline;
import org.peptidekg.ShippedArticles;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.store.GraphStore;
import picocli.CommandLine.Option;

/** The option {@code --store} of commands that read: a store on disk, else the shipped articles in memory. */
public final class StoreOption {

    @Option(names = "--store", paramLabel = "DIR",
            description = "Read the store in this folder; without it, the articles that come with the program.")
    private Path folder;

    /** What was given; empty for the shipped articles. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** Opens the store; the caller closes it. */
    public GraphStore open() {
        return open(folder);
    }

    /** Opens the store in a folder; without one, a store in memory with the shipped articles. */
    public static GraphStore open(Path folder) {
        if (folder != null) {
            return GraphStore.existing(folder);
        }
        var store = GraphStore.inMemory();
        fill(store, Pipeline.bundled(), read -> { });
        return store;
    }

    /** Puts the ontology and the shipped articles into a store and tells of each article. */
    public static void fill(GraphStore store, Pipeline pipeline, Consumer<ArticleClaims> listener) {
        pipeline.storeOntology(store);
        for (var article : ShippedArticles.read()) {
            var read = pipeline.read(article);
            pipeline.store(read, store);
            listener.accept(read);
        }
    }
}
