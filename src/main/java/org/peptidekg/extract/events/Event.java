package org.peptidekg.extract.events;

import java.util.List;
import java.util.Optional;

import org.peptidekg.extract.parse.NounPhrase;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.rules.Rule;

/**
 * A rule that has matched.
 *
 * @param start first token of the words that matched
 * @param end token behind them
 * @param objects what stands in the place of O
 * @param predication the verb, if the pattern is a clause
 * @param phrase the noun phrase, if the pattern is one
 * @param inverted whether a passive has put the object into the subject's place
 * @param subjects what stands in the place of S, where the pattern itself says so
 */
public record Event(Rule rule, int start, int end, List<NounPhrase> objects, Optional<Predication> predication,
        Optional<NounPhrase> phrase, boolean inverted, List<NounPhrase> subjects) {

    /** The same with others in the place of S. */
    public Event by(List<NounPhrase> others) {
        return new Event(rule, start, end, objects, predication, phrase, inverted, others);
    }
}
