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
        List<Evidence> evidence) implements Proposition {

    public Claim {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim needs evidence");
        }
        evidence = List.copyOf(evidence);
    }

    @Override
    public Certainty certainty() {
        return evidence.stream().map(Evidence::certainty).min(Comparator.naturalOrder()).orElseThrow();
    }

    @Override
    public boolean isOfUnwanted() {
        return object instanceof ClaimObject.Concept concept && concept.term().isUnwanted();
    }
}
