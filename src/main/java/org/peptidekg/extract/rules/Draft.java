package org.peptidekg.extract.rules;

import java.util.Optional;

import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Relation;
import org.peptidekg.mention.Term;

/**
 * A claim as a rule has found it in one sentence, before cues are weighed.
 *
 * @param start first UTF-16 unit, in the sentence, of the words that state it
 * @param point where cues before it take hold: the place of the object, or of the words if they stand behind it
 * @param negated whether the rule itself denies the relation
 * @param presupposed whether the words name it in passing ("its calming effects"), so that only cues from {@code start}
 *     on take hold
 * @param subjectDirection which way the amount of the subject moves, where the words say so
 * @param objectDirection which way the object moves by it, where the words say so and the relation does not
 */
public record Draft(Term subject, Optional<String> subjectText, Relation relation, ClaimObject object,
        Optional<String> objectText, Optional<Aspect> aspect, int start, int point, String rule, boolean negated,
        boolean presupposed, Optional<String> qualifier, Optional<Direction> subjectDirection,
        Optional<Direction> objectDirection) {

    /** A draft whose relation says by itself all that is said of directions. */
    public Draft(Term subject, Optional<String> subjectText, Relation relation, ClaimObject object,
            Optional<String> objectText, Optional<Aspect> aspect, int start, int point, String rule, boolean negated,
            boolean presupposed, Optional<String> qualifier) {
        this(subject, subjectText, relation, object, objectText, aspect, start, point, rule, negated, presupposed,
                qualifier, Optional.empty(), Optional.empty());
    }

    /** The same places with another relation, affirmed. */
    public Draft as(Relation other) {
        return new Draft(subject, subjectText, other, object, objectText, Optional.empty(), start, point, rule, false,
                presupposed, qualifier);
    }

    /** The same, denied by the words of the rule. */
    public Draft denied() {
        return new Draft(subject, subjectText, relation, object, objectText, aspect, start, point, rule, true,
                presupposed, qualifier, subjectDirection, objectDirection);
    }

    /** Whether another draft says the same. */
    public boolean same(Draft other) {
        return relation == other.relation && subject.key().equals(other.subject.key())
                && object.key().equals(other.object.key()) && negated == other.negated;
    }
}
