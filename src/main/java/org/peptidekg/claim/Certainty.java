package org.peptidekg.claim;

/** How firmly a text states a claim, from firmest to weakest. */
public enum Certainty {
    /** A plain statement. */
    Asserted,
    /** Known, believed, suggested, shown promise. */
    Probable,
    /** May, might, could, candidate. */
    Possible;

    public Certainty weaker(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Certainty stronger(Certainty other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
