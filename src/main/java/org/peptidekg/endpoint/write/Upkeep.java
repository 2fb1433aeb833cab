package org.peptidekg.endpoint.write;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.peptidekg.store.GraphStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compacts a store that writing has made grow, beside the answering of requests. */
public final class Upkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final long END_MINUTES = 10;

    private final GraphStore store;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "upkeep");
        thread.setDaemon(true);
        return thread;
    });

    public Upkeep(GraphStore store) {
        this.store = store;
    }

    /** Looks after a write whether the store has grown too large. */
    void look() {
        worker.execute(() -> {
            // An executor would keep to itself what goes wrong.
            try {
                store.compactIfGrown().ifPresent(done -> LOG.info("compacted: {}", done));
            } catch (RuntimeException | OutOfMemoryError e) {
                LOG.error("the store could not be compacted", e);
            }
        });
    }

    /** Waits until what was begun is done: the store may be closed afterwards. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(END_MINUTES, TimeUnit.MINUTES)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
