package org.peptidekg.query.bounds;

import java.time.Duration;

/**
 * What one query may use.
 *
 * @param time until it is stopped
 * @param rows rows or triples of its answer
 * @param memory bytes of rows and values that it may keep while it runs, as they are estimated
 */
public record Limits(Duration time, int rows, long memory) {

    /** For someone's own machine: half an hour, ten million rows. */
    public static final Limits GENEROUS = new Limits(Duration.ofMinutes(30), 10_000_000);

    private static final int SHARE = 8;
    /** So many times as much as in memory may be kept on disk, and no more than two gigabytes. */
    private static final int ON_DISK = 16;
    private static final long MOST_ON_DISK = 2L << 30;

    public Limits {
        if (time.isNegative() || time.isZero() || rows < 1 || memory < 1) {
            throw new IllegalArgumentException("limits must be above zero");
        }
    }

    /** Limits with an eighth of the heap as memory. */
    public Limits(Duration time, int rows) {
        this(time, rows, Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** Bytes of rows that it may keep in temporary files. */
    long disk() {
        return Math.min(MOST_ON_DISK / ON_DISK, memory) * ON_DISK;
    }
}
