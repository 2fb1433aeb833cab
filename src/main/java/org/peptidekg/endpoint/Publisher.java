package org.peptidekg.endpoint;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Keeps the description in the store up to date, beside the answering of requests: counting takes a moment. */
final class Publisher implements AutoCloseable {

    private static final long END_SECONDS = 30;

    private final Description description;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "description");
        thread.setDaemon(true);
        return thread;
    });
    private volatile String address = "";

    Publisher(Description description) {
        this.description = description;
    }

    /** Publishes for the first time. */
    void begin(String ownAddress) {
        address = ownAddress;
        again();
    }

    /** Publishes anew after a write. */
    void again() {
        worker.execute(() -> description.publish(address));
    }

    /** Waits until what was begun is done: the store may be closed afterwards. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
