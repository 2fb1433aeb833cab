package org.peptidekg.query;

import java.time.Duration;

/**
 * What one query may use.
 *
 * @param time until it is stopped
 * @param rows rows or triples of its answer
 */
public record Limits(Duration time, int rows) {

    /** For someone's own machine: half an hour, ten million rows. */
    public static final Limits GENEROUS = new Limits(Duration.ofMinutes(30), 10_000_000);

    public Limits {
        if (time.isNegative() || time.isZero() || rows < 1) {
            throw new IllegalArgumentException("limits must be above zero");
        }
    }
}
