package org.peptidekg.query.bounds;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes that queries may keep rows and values in, one by one and all together, in memory or on disk. Those in
 * memory are estimated: what is told here has been kept, or is about to be. Safe for many threads.
 */
public final class Memory {

    private static final int SHARE = 3;
    private static final int AT_ONCE = 4;

    private final Limit limit;
    private final long most;
    private final long mostOfOne;
    private final AtomicLong taken = new AtomicLong();

    private Memory(Limit limit, long mostOfOne, long most) {
        this.limit = limit;
        this.mostOfOne = mostOfOne;
        this.most = most;
    }

    /** A third of the heap for all, and what the limits say for one. */
    public static Memory heap(Limits limits) {
        return new Memory(Limit.MEMORY, limits.memory(), Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** What the limits say for one, and so much for four of them for all. */
    public static Memory disk(Limits limits) {
        return new Memory(Limit.DISK, limits.disk(), limits.disk() * AT_ONCE);
    }

    long mostOfOne() {
        return mostOfOne;
    }

    /**
     * Takes bytes for a query.
     *
     * @param before what the query has already
     * @throws LimitException if the query or all together have too many
     */
    void take(long bytes, long before) {
        if (before + bytes > mostOfOne) {
            throw new LimitException(limit, "the query keeps more than " + (mostOfOne >> 10) + " KiB of rows and values"
                    + (limit == Limit.DISK ? " on disk" : "") + "; ask for less");
        }
        if (taken.addAndGet(bytes) > most) {
            taken.addAndGet(-bytes);
            throw new LimitException(limit, "the queries that run now keep too much; try again in a moment");
        }
    }

    void give(long bytes) {
        taken.addAndGet(-bytes);
    }
}
