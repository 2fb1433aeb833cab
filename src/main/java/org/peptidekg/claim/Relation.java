package org.peptidekg.claim;

/** The relations between subject and object; each is a property of the same name in the ontology. */
public enum Relation {
    analogOf, derivedFrom, mimics, similarTo, hasRole, isA,
    modulates, increases, decreases,
    improves, alleviates, worsens, protectsAgainst, causes,
    treats, hasSideEffect,
    involvedIn, associatedWith, contributesTo, interactsWith, combinedWith,
    administeredVia, hasDosage, hasHalfLife, approvedIn, approvedBy, developedBy, studiedFor
}
