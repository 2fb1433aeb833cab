package org.peptidekg.store;

/**
 * What a write did.
 *
 * @param added quads that were not there before
 * @param removed quads that are there no more
 */
public record Change(long added, long removed) {

    public boolean isEmpty() {
        return added == 0 && removed == 0;
    }
}
