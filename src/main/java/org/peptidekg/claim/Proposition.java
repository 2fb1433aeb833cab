package org.peptidekg.claim;

import java.util.Optional;

/** What a claim says of its two ends, whether it was just read from an article or comes back from the graph. */
public interface Proposition {

    Relation relation();

    Polarity polarity();

    Optional<Aspect> aspect();

    /** Which way the amount of the subject moves, where the words say so. */
    Optional<Direction> subjectDirection();

    /** Which way the object moves by it, where the relation does not say so itself. */
    Optional<Direction> objectDirection();

    /** The firmest of all places that state it. */
    Certainty certainty();

    /** Probability between 0 and 1 that it is stated as extracted. */
    double belief();

    /** Whether people want less of the object. */
    boolean isOfUnwanted();

    /** Whether more of the subject brings more of the object; empty where the words leave it open. */
    default Optional<Direction> sign() {
        return Direction.product(subjectDirection(), objectDirection());
    }

    /** The same by what the relation means as well: what alleviates something brings less of it. */
    default Optional<Direction> way() {
        return Direction.product(subjectDirection(), relation().way(isOfUnwanted()).or(this::objectDirection));
    }

    /** Whether it may stand as a plain edge. */
    default boolean isFact() {
        return Facts.isFact(relation(), polarity(), certainty(), subjectDirection(), objectDirection(),
                isOfUnwanted());
    }
}
