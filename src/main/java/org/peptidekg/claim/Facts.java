package org.peptidekg.claim;

import java.util.Optional;

/** Which claims may stand as plain edges, so that a reader of the edge alone is told nothing that no text says. */
public final class Facts {

    private Facts() {
    }

    /**
     * Whether a claim is affirmed, asserted or called probable, and not turned round by its bare edge.
     *
     * @param subject which way the amount of the subject moves
     * @param object which way the object moves
     * @param unwanted whether people want less of the object
     */
    public static boolean isFact(Relation relation, Polarity polarity, Certainty certainty,
            Optional<Direction> subject, Optional<Direction> object, boolean unwanted) {
        return polarity == Polarity.Affirmed && certainty != Certainty.Possible
                && readsAsSaid(relation, subject, object, unwanted);
    }

    private static boolean readsAsSaid(Relation relation, Optional<Direction> subject, Optional<Direction> object,
            boolean unwanted) {
        if (relation == Relation.contributesTo) {
            // A link to a problem that does not say which way may as well be a relief.
            return Direction.product(subject, object).map(Direction.Up::equals).orElse(!unwanted);
        }
        // The edge of a relation that says itself which way the object moves is read as of the subject being there.
        return relation.way(unwanted).isEmpty() || subject.filter(Direction.Down::equals).isEmpty();
    }
}
