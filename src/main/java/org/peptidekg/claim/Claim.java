package org.peptidekg.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.peptidekg.mention.Term;

/**
 * What one or more places in the texts say. Its identity is subject, relation, object, polarity, aspect and
 * the directions of both ends; the evidence adds up.
 *
 * @param subjectDirection which way the amount of the subject moves, where the words say so: up in "more serotonin"
 * @param objectDirection which way the object moves by it, where the relation does not say so itself
 * @param belief probability between 0 and 1 that the claim is stated as extracted, from all its evidence
 * @param evidence the places that state it, at least one, in text order
 */
public record Claim(Term subject, Relation relation, ClaimObject object, Polarity polarity, Optional<Aspect> aspect,
        Optional<Direction> subjectDirection, Optional<Direction> objectDirection, double belief,
        List<Evidence> evidence) {

    public Claim {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim needs evidence");
        }
        evidence = List.copyOf(evidence);
    }

    /** The firmest certainty of the evidence. */
    public Certainty certainty() {
        return evidence.stream().map(Evidence::certainty).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Whether more of the subject brings more of the object; empty where the words leave it open. */
    public Optional<Direction> sign() {
        return Direction.product(subjectDirection, objectDirection);
    }

    /** Whether the claim may stand as a plain edge. */
    public boolean isFact() {
        var unwanted = object instanceof ClaimObject.Concept concept && concept.term().isUnwanted();
        return Facts.isFact(relation, polarity, certainty(), subjectDirection, objectDirection, unwanted);
    }
}
