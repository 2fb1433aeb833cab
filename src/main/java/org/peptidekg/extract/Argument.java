package org.peptidekg.extract;

import java.util.Optional;

import org.peptidekg.claim.Aspect;
import org.peptidekg.mention.Term;

/**
 * What a noun phrase stands for.
 *
 * @param aspect the side of it that is spoken of: "levels" in "serotonin levels"
 * @param surface the words, empty where the sentence leaves it out
 */
record Argument(Term term, Optional<Aspect> aspect, Optional<String> surface) {

    static Argument implied(Term term) {
        return new Argument(term, Optional.empty(), Optional.empty());
    }
}
