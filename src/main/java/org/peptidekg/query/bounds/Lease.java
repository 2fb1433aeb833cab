package org.peptidekg.query.bounds;

/** Bytes that an operator keeps until it is closed. */
public final class Lease {

    private final Budget budget;
    private final long mostRows;
    private long rows;
    private long bytes;

    /** @param mostRows of which it keeps no more at a time */
    public Lease(Budget budget, long mostRows) {
        this.budget = budget;
        this.mostRows = mostRows;
    }

    public void keep(long more) {
        if (rows < mostRows) {
            rows++;
            budget.keep(more);
            bytes += more;
        }
    }

    public void end() {
        budget.free(bytes);
        bytes = 0;
    }
}
