package org.peptidekg.extract;

import java.util.List;

import org.peptidekg.document.Tagger;
import org.peptidekg.mention.Mention;

/** All that reading needs and that is the same for every article. Immutable. */
record Engine(Words words, Rules rules, LayoutRules layout, Cues cues, BasisReader bases, Answers answers,
        Belief belief, Tagger tagger, Retagger retagger, EventFinder events, ExposureReader exposures) {

    Engine(Words words, Rules rules, LayoutRules layout, Cues cues, BasisReader bases, Answers answers,
            Belief belief, Tagger tagger) {
        this(words, rules, layout, cues, bases, answers, belief, tagger, Retagger.of(rules, words),
                new EventFinder(rules, words), new ExposureReader(rules));
    }

    Tokens tokens(String text, List<Mention> mentions) {
        return retagger.mend(Tokens.of(text, tagger.tag(text), mentions));
    }
}
