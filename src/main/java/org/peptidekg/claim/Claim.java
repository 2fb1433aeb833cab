package org.peptidekg.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.peptidekg.mention.Term;

/**
 * What one or more places in the texts say. Its identity is subject, relation, object, polarity and aspect;
 * the evidence adds up.
 *
 * @param belief probability between 0 and 1 that the claim is stated as extracted, from all its evidence
 * @param evidence the places that state it, at least one, in text order
 */
public record Claim(Term subject, Relation relation, ClaimObject object, Polarity polarity, Optional<Aspect> aspect,
        double belief, List<Evidence> evidence) {

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

    /** Whether the claim may stand as a plain edge: affirmed, and asserted or called probable. */
    public boolean isFact() {
        return polarity == Polarity.Affirmed && certainty() != Certainty.Possible;
    }
}
