package org.peptidekg.endpoint.describe;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps the description in the store up to date, beside the answering of requests: counting takes a moment. */
public final class Publisher implements AutoCloseable {

    private static final long END_SECONDS = 30;
    /** The first requests after the start go first. */
    private static final long DELAY_MILLIS = 700;

    private final ServiceDescription description;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "description");
        thread.setDaemon(true);
        return thread;
    });
    private volatile String address = "";

    public Publisher(ServiceDescription description) {
        this.description = description;
    }

    /** Publishes for the first time. */
    public void begin(String ownAddress) {
        address = ownAddress;
        worker.schedule(() -> description.publish(address), DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Publishes anew after a write. */
    public void again() {
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
