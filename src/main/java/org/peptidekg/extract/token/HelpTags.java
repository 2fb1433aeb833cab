package org.peptidekg.extract.token;

import java.util.List;
import java.util.Set;

import org.peptidekg.document.Token;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;

/** Tags what somebody or something is helped or let to do as a verb: "helps wounds heal", "lets the body store fat". */
final class HelpTags {

    private static final Set<String> LETTING = Phrases.sentences().words("letting");
    /** The most words between "help" and what it helps to do. */
    private static final int HELPED = 5;

    private HelpTags() {
    }

    /** "This hormone helps regulate appetite": what help is given to do. */
    static void mend(VerbTags verbs, List<Token> words, List<String> tags, int i) {
        if (!verbs.isVerb(words.get(i)) || !VerbTags.isBase(words.get(i))) {
            return;
        }
        var ends = verbs.hasComplement(words, tags, i) || tags.get(i + 1).equals(".");
        if (i > 1 && tags.get(i).startsWith("NN") && tags.get(i - 1).equals("NNS") && ends
                && LETTING.contains(words.get(i - 2).lower())) {
            // "helps wounds heal"
            tags.set(i, "VB");
        }
        if (!verbs.hasComplement(words, tags, i)) {
            return;
        }
        var who = i - 1;
        while (who > 0 && i - who < HELPED && Word.in(tags.get(who), "NN", "NNS", "JJ", "DT", "PRP$", "PRP")) {
            who--;
        }
        if (who < i - 1 && LETTING.contains(words.get(who).lower()) && tags.get(i).equals("NN")
                && Word.in(tags.get(who + 1), "DT", "PRP$", "PRP")) {
            // "lets the body store fat"
            tags.set(i, "VB");
        }
        if (!Word.in(words.get(i - 1).lower(), "help", "helps", "helped", "helping")) {
            return;
        }
        if (tags.get(i - 1).equals("NNS") && i > 1 && VerbTags.SUBJECTS.contains(tags.get(i - 2))) {
            tags.set(i - 1, "VBZ");
        }
        if (tags.get(i - 1).startsWith("VB")) {
            tags.set(i, "VB");
        }
    }
}
