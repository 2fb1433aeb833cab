package org.peptidekg.cli;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.peptidekg.Pipeline;
import org.peptidekg.ShippedArticles;
import org.peptidekg.store.GraphStore;

import picocli.CommandLine.Option;

/** The option {@code --store} of commands that read: a store on disk, else the shipped articles in memory. */
final class StoreOption {

    @Option(names = "--store", paramLabel = "DIR",
            description = "Read the store in this folder; without it, the articles that come with the program.")
    private Path folder;

    /** Opens the store; the caller closes it. */
    GraphStore open() {
        return open(folder);
    }

    /** Opens the store in a folder; without one, a store in memory with the shipped articles. */
    static GraphStore open(Path folder) {
        if (folder != null) {
            return GraphStore.existing(folder);
        }
        var store = GraphStore.inMemory();
        fill(store, Pipeline.bundled(), read -> { });
        return store;
    }

    /** Puts the ontology and the shipped articles into a store and tells of each article. */
    static void fill(GraphStore store, Pipeline pipeline, Consumer<org.peptidekg.claim.ArticleClaims> listener) {
        pipeline.storeOntology(store);
        for (var article : ShippedArticles.read()) {
            var read = pipeline.read(article);
            pipeline.store(read, store);
            listener.accept(read);
        }
    }
}
