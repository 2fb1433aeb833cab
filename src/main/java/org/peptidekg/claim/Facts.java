package org.peptidekg.claim;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which claims may stand as plain edges, so that a reader of the edge alone is told nothing that no text says. */
public final class Facts {

    /** Relations that say themselves which way the object moves: their edge is read as of the subject being there. */
    private static final Set<Relation> DIRECTED = EnumSet.of(Relation.increases, Relation.decreases, Relation.improves,
            Relation.alleviates, Relation.worsens, Relation.protectsAgainst, Relation.causes, Relation.treats,
            Relation.hasSideEffect);

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
        return !DIRECTED.contains(relation) || subject.filter(Direction.Down::equals).isEmpty();
    }
}
