package org.peptidekg.rdf.read;

import java.util.Optional;

import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Relation;

/** Which way a claim says that its object moves, whether the relation says it or the words beside it. */
public final class Ways {

    private Ways() {
    }

    /** Whether more of the subject brings more of the object or less; empty where neither is said. */
    public static Optional<Direction> of(StoredClaim claim) {
        return Direction.product(claim.subjectDirection(),
                own(claim.relation(), claim.object().unwanted()).or(claim::objectDirection));
    }

    /** The direction that a relation has by its meaning. */
    private static Optional<Direction> own(Relation relation, boolean unwanted) {
        return switch (relation) {
            case increases, causes, hasSideEffect -> Optional.of(Direction.Up);
            case decreases, alleviates, protectsAgainst, treats -> Optional.of(Direction.Down);
            case improves -> Optional.of(unwanted ? Direction.Down : Direction.Up);
            case worsens -> Optional.of(unwanted ? Direction.Up : Direction.Down);
            default -> Optional.empty();
        };
    }
}
