package org.peptidekg.extract.merge;

import java.util.List;

import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Evidence;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.mention.Term;

/**
 * A claim found at one place, whether or not it is believed.
 *
 * @param traits what is known of it that tells whether the words state it
 */
public record Place(Evidence evidence, Term subject, Relation relation, ClaimObject object, Polarity polarity,
        List<String> traits) {
}
