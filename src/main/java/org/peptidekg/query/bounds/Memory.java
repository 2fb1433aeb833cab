package org.peptidekg.query.bounds;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes that queries may keep rows and values in, one by one and all together. They are estimated: what is told
 * here has been kept, or is about to be. Safe for many threads.
 */
final class Memory {

    private static final int SHARE = 3;

    private final long most = Runtime.getRuntime().maxMemory() / SHARE;
    private final long mostOfOne;
    private final AtomicLong taken = new AtomicLong();

    /** A third of the heap for all, and so much for one. */
    Memory(long mostOfOne) {
        this.mostOfOne = mostOfOne;
    }

    /**
     * Takes bytes for a query.
     *
     * @param before what the query has already
     * @throws LimitException if the query or all together have too many
     */
    void take(long bytes, long before) {
        if (before + bytes > mostOfOne) {
            throw new LimitException(Limit.MEMORY, "the query keeps more than " + (mostOfOne >> 10)
                    + " KiB of rows and values; ask for less");
        }
        if (taken.addAndGet(bytes) > most) {
            taken.addAndGet(-bytes);
            throw new LimitException(Limit.MEMORY, "the queries that run now keep too much; try again in a moment");
        }
    }

    void give(long bytes) {
        taken.addAndGet(-bytes);
    }
}
