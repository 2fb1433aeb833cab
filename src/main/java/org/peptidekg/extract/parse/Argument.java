package org.peptidekg.extract.parse;

import java.util.List;
import java.util.Optional;

import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Direction;
import org.peptidekg.extract.rules.Rule;
import org.peptidekg.mention.Term;

/**
 * What a noun phrase stands for.
 *
 * @param aspect the side of it that is spoken of: "levels" in "serotonin levels"
 * @param surface the words, empty where the sentence leaves it out
 * @param moved which way the event that it was taken from moves it: up in "by raising X"
 */
public record Argument(Term term, Optional<Aspect> aspect, Optional<String> surface, Optional<Direction> moved) {

    /** What no event moves, or none whose direction is known. */
    public Argument(Term term, Optional<Aspect> aspect, Optional<String> surface) {
        this(term, aspect, surface, Optional.empty());
    }

    public static Argument implied(Term term) {
        return new Argument(term, Optional.empty(), Optional.empty());
    }

    /** The same as the object of rules, the inner first: what a fall of its rise leaves of it is less. */
    public Argument movedBy(List<Rule> rules) {
        var way = moved;
        for (var rule : rules) {
            var outer = rule.direction(term);
            way = way.isEmpty() ? outer : Direction.product(outer, way);
        }
        return new Argument(term, aspect, surface, way);
    }
}
