package org.peptidekg.claim;

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
}
