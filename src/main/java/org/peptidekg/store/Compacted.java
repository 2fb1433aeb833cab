package org.peptidekg.store;

/**
 * What compacting did.
 *
 * @param before bytes on disk that the store took
 * @param after bytes that it takes
 */
public record Compacted(long before, long after) {

    private static final long MIB = 1 << 20;

    @Override
    public String toString() {
        return before / MIB + " MiB before, " + after / MIB + " MiB now";
    }
}
