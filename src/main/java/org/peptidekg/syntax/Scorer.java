package org.peptidekg.syntax;

/** Weights of features for each of some choices. */
interface Scorer {

    /**
     * Adds up, for each choice, the weights of the first {@code count} features; scores are overwritten, and so may be
     * as many places of the array of features after them.
     */
    void score(int[] features, int count, int[] scores);
}
