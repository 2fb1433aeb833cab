package org.peptidekg.export;

import java.nio.file.Path;

import org.apache.jena.tdb2.loader.LoaderFactory;
import org.peptidekg.store.GraphStore;

/** Fills a store on disk with {@link ManyClaims}, one graph an article, terms once: number of claims, folder. */
final class ManyClaimsStore {

    private ManyClaimsStore() {
    }

    public static void main(String[] args) {
        var claims = new ManyClaims(Integer.parseInt(args[0]));
        try (var store = GraphStore.onDisk(Path.of(args[1]))) {
            var loader = LoaderFactory.phasedLoader(store.dataset(), (text, values) -> { });
            loader.startBulk();
            claims.stored().forEach(loader.stream()::quad);
            loader.finishBulk();
        }
    }
}
