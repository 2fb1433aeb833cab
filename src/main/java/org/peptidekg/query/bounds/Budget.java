package org.peptidekg.query.bounds;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.apache.jena.atlas.lib.Alarm;
import org.apache.jena.atlas.lib.AlarmClock;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What one query has left of its time and memory. All that takes long asks {@link #check} now and then; what cannot
 * ask, such as a scan within the store, is cancelled from outside when the time is up.
 */
public final class Budget implements AutoCloseable {

    /** A row, and each of its values, without long texts. */
    private static final int ROW = 48;
    private static final int CELL = 64;
    /** Of the memory of the query, what is sorted or answered may have this part, and then goes to disk. */
    private static final int PARTS = 4;

    private final Memory memory;
    private final Memory disk;
    private final long millis;
    private final long end;
    private final Alarm alarm;
    private final AtomicBoolean signal = new AtomicBoolean();
    private final Set<QueryIterator> running = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<RowBag> bags = Collections.newSetFromMap(new IdentityHashMap<>());
    private long kept;
    private long written;
    /** Jena takes an exception in a filter for a row that does not pass; the query must end all the same. */
    private LimitException reached;

    public Budget(long millis, Memory memory, Memory disk) {
        this.memory = memory;
        this.disk = disk;
        this.millis = millis;
        this.end = System.nanoTime() + millis * 1_000_000;
        this.alarm = AlarmClock.get().add(this::stop, millis);
    }

    /** What Jena's own iterators look at. */
    public AtomicBoolean signal() {
        return signal;
    }

    /**
     * Passes while the query may go on.
     *
     * @throws LimitException if its time is up, or it reached a limit before
     * @throws QueryCancelledException if it was stopped
     */
    public void check() {
        if (reached != null) {
            throw reached;
        }
        if (System.nanoTime() - end >= 0) {
            throw timeIsUp();
        }
        if (signal.get()) {
            throw new QueryCancelledException();
        }
    }

    private boolean isLate() {
        return System.nanoTime() - end >= 0;
    }

    private LimitException timeIsUp() {
        return new LimitException(Limit.TIME, "the query was stopped after " + (millis < 1_000 ? millis
                + " milliseconds" : millis / 1_000 + " seconds") + ", its time limit; ask for less");
    }

    /**
     * Runs the query or a part of it.
     *
     * @throws LimitException if it reached a limit
     * @throws QueryCancelledException if it was stopped
     */
    public <T> T bounded(Supplier<T> work) {
        try {
            var done = work.get();
            // A scan that was cancelled may look like one at its end: what it left out must not look like an answer.
            check();
            return done;
        } catch (QueryCancelledException e) {
            if (isLate()) {
                throw timeIsUp();
            }
            throw e;
        } catch (StackOverflowError e) {
            throw LimitException.tooDeep();
        } catch (OutOfMemoryError e) {
            throw new LimitException(Limit.MEMORY, "the query needs more memory than there is; ask for less");
        }
    }

    /** Stops the query from any thread. */
    public void stop() {
        signal.set(true);
        List<QueryIterator> all;
        synchronized (running) {
            all = List.copyOf(running);
        }
        all.forEach(QueryIterator::cancel);
    }

    public void begun(QueryIterator iterator) {
        synchronized (running) {
            running.add(iterator);
        }
    }

    public void ended(QueryIterator iterator) {
        synchronized (running) {
            running.remove(iterator);
        }
    }

    /**
     * Counts bytes that the query keeps.
     *
     * @throws LimitException if they are too many
     */
    public void keep(long bytes) {
        within(() -> {
            memory.take(bytes, kept);
            kept += bytes;
            return kept;
        });
    }

    /** How many bytes of rows may wait in memory for others, before they go to disk. */
    long part() {
        return memory.mostOfOne() / PARTS;
    }

    /**
     * Counts bytes that are about to be written to temporary files.
     *
     * @throws LimitException if they are too many
     */
    void write(long bytes) {
        within(() -> {
            disk.take(bytes, written);
            written += bytes;
            return written;
        });
    }

    /** What was written is on disk no more. */
    void erase(long bytes) {
        disk.give(bytes);
        written -= bytes;
    }

    /** Is to be closed with this at the latest. */
    void closes(RowBag bag) {
        bags.add(bag);
    }

    void closed(RowBag bag) {
        bags.remove(bag);
    }

    /** Does something for the query, which ends if that reaches a limit. */
    public <T> T within(Supplier<T> work) {
        try {
            return work.get();
        } catch (LimitException e) {
            reached = e;
            throw e;
        }
    }

    void free(long bytes) {
        memory.give(bytes);
        kept -= bytes;
    }

    /** About how many bytes a row takes. */
    public static long size(Binding row) {
        var bytes = new long[] {ROW};
        row.forEach((variable, node) -> bytes[0] += CELL + (node.isLiteral() ? node.getLiteralLexicalForm().length()
                : 0));
        return bytes[0];
    }

    @Override
    public void close() {
        AlarmClock.get().cancel(alarm);
        List.copyOf(bags).forEach(RowBag::close);
        free(kept);
    }
}
