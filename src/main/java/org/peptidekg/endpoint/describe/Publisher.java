package org.peptidekg.endpoint.describe;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the description in the store up to date, beside the answering of requests: counting takes a moment. */
public final class Publisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The first requests after the start go first. */
    private static final long DELAY_MILLIS = 700;
    /** Counting a large store takes minutes; it rests so many times as long before it counts again. */
    private static final long REST = 4;

    private final ServiceDescription description;
    private final Runnable ready;
    private final Consumer<BooleanSupplier> later;
    private final Duration patience;
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, task -> {
        var thread = new Thread(task, "description");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile String address = "";
    private volatile long restedAt = System.nanoTime();

    /**
     * Publishes a description.
     *
     * @param ready makes ready what else follows from the data, so that no request waits for it
     */
    public Publisher(ServiceDescription description, Runnable ready) {
        this(description, ready, ended -> { });
    }

    /** @param later makes ready what nobody waits for, until it is told that it ended */
    public Publisher(ServiceDescription description, Runnable ready, Consumer<BooleanSupplier> later) {
        this(description, ready, later, PATIENCE);
    }

    /** @param patience how long a count may go on when this is closed */
    Publisher(ServiceDescription description, Runnable ready, Consumer<BooleanSupplier> later, Duration patience) {
        this.description = description;
        this.ready = ready;
        this.later = later;
        this.patience = patience;
    }

    /** Does something once, before it publishes for the first time; what is not begun when it ends is left out. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void before(List<Runnable> steps) {
        steps.forEach(step -> worker.execute(() -> {
            if (worker.isShutdown()) {
                return;
            }
            try {
                step.run();
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                LOG.error("not made ready behind the start", e);
            }
        }));
    }

    /** Publishes for the first time. */
    // What it does tells of its own faults: nobody asks the future.
    @SuppressWarnings("FutureReturnValueIgnored")
    public void begin(String ownAddress) {
        address = ownAddress;
        waiting.set(true);
        worker.schedule(this::publish, DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Publishes anew after a write, once for all writes that come before it begins. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void again() {
        if (waiting.compareAndSet(false, true)) {
            worker.schedule(this::publish, Math.max(0, restedAt - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
    }

    /** An executor would keep to itself what goes wrong. */
    private void publish() {
        var begin = System.nanoTime();
        // What is written from here on needs another turn.
        waiting.set(false);
        try {
            // Requests wait for this, and for the description only those that ask for it.
            ready.run();
            description.publish(address);
            ready.run();
            later.accept(() -> worker.isShutdown() || waiting.get());
        } catch (CancellationException e) {
            LOG.info("the description in the store is not up to date: counting took too long to wait for");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("the description in the store is not up to date", e);
        }
        restedAt = System.nanoTime() + REST * (System.nanoTime() - begin);
    }

    /** Waits until what was begun is done, or given up: the store may be closed afterwards. */
    @Override
    public void close() {
        if (waiting.get()) {
            // No rest now.
            worker.getQueue().clear();
            worker.execute(this::publish);
        }
        worker.shutdown();
        try {
            if (!worker.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                // No interrupt: that would close the files of the store under whoever reads them.
                description.end();
                worker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nothing is done any more. */
    boolean isDone() {
        return worker.isTerminated();
    }
}
