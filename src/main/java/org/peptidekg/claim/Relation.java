package org.peptidekg.claim;

import java.util.Optional;

/** The relations between subject and object; each is a property of the same name in the ontology. */
public enum Relation {
    analogOf, derivedFrom, mimics, similarTo, hasRole, isA,
    modulates, increases, decreases,
    improves, alleviates, worsens, protectsAgainst, causes,
    treats, hasSideEffect, contraindicatedFor,
    involvedIn, associatedWith, contributesTo, interactsWith, combinedWith,
    bindsTo, producedBy, foundIn, metabolizedTo,
    administeredVia, hasDosage, hasHalfLife, approvedIn, approvedBy, developedBy, studiedFor;

    /** Whether it holds the other way round as well. */
    public boolean symmetric() {
        return this == similarTo || this == associatedWith || this == interactsWith || this == combinedWith;
    }

    /**
     * Which way the object moves by the relation's own meaning; empty where it says nothing of that.
     *
     * @param unwanted whether people want less of the object: to improve a problem is to lessen it
     */
    public Optional<Direction> way(boolean unwanted) {
        return switch (this) {
            case increases, causes, hasSideEffect -> Optional.of(Direction.Up);
            case decreases, alleviates, protectsAgainst, treats -> Optional.of(Direction.Down);
            case improves -> Optional.of(unwanted ? Direction.Down : Direction.Up);
            case worsens -> Optional.of(unwanted ? Direction.Up : Direction.Down);
            default -> Optional.empty();
        };
    }
}
