package org.peptidekg.endpoint.describe;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the description in the store up to date, beside the answering of requests: counting takes a moment. */
public final class Publisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final long END_SECONDS = 30;
    /** The first requests after the start go first. */
    private static final long DELAY_MILLIS = 700;

    private final ServiceDescription description;
    private final Runnable ready;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "description");
        thread.setDaemon(true);
        return thread;
    });
    private volatile String address = "";

    /**
     * Publishes a description.
     *
     * @param ready makes ready what else follows from the data, so that no request waits for it
     */
    public Publisher(ServiceDescription description, Runnable ready) {
        this.description = description;
        this.ready = ready;
    }

    /** Publishes for the first time. */
    // What it does tells of its own faults: nobody asks the future.
    @SuppressWarnings("FutureReturnValueIgnored")
    public void begin(String ownAddress) {
        address = ownAddress;
        worker.schedule(this::publish, DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Publishes anew after a write. */
    public void again() {
        worker.execute(this::publish);
    }

    /** An executor would keep to itself what goes wrong. */
    private void publish() {
        try {
            description.publish(address);
            ready.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("the description in the store is not up to date", e);
        }
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
