package org.peptidekg.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.eclipse.rdf4j.model.IRI;
import org.peptidekg.claim.Certainty;

/**
 * What follows for a claim from all articles that state it.
 *
 * @param certainty the firmest
 * @param belief the highest
 * @param opposite address of the claim that denies what this one affirms, or the other way round
 */
public record Overview(Certainty certainty, double belief, String opposite) {

    public Overview and(Overview other) {
        return new Overview(certainty.compareTo(other.certainty) <= 0 ? certainty : other.certainty,
                Math.max(belief, other.belief), opposite);
    }

    public void describe(IRI claim, boolean disputed, Quads quads) {
        quads.add(claim, Vocabulary.OVERALL_CERTAINTY, Vocabulary.of(certainty))
                .decimal(claim, Vocabulary.OVERALL_BELIEF, rounded(belief));
        if (disputed) {
            quads.add(claim, Vocabulary.DISPUTED, true);
        }
    }

    static BigDecimal rounded(double belief) {
        return BigDecimal.valueOf(belief).setScale(4, RoundingMode.HALF_UP);
    }
}
