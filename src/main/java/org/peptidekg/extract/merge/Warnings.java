package org.peptidekg.extract.merge;

import java.util.regex.Pattern;

import org.peptidekg.claim.Relation;
import org.peptidekg.extract.cues.Cues;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Phrases;

/** "should not be used in people with cancer": a warning, and no denial that the drug treats it. */
final class Warnings {

    private static final Pattern FORBIDDING = Phrases.sentences().pattern("forbidding");

    private Warnings() {
    }

    static boolean isOne(Draft draft, Cues.Reading reading, String sentence) {
        return draft.relation() == Relation.treats && reading.negated() && !reading.unreal()
                && FORBIDDING.matcher(sentence).results().anyMatch(words -> reading.cues().stream()
                        .anyMatch(cue -> cue.start() >= words.start() && cue.end() <= words.end()));
    }
}
