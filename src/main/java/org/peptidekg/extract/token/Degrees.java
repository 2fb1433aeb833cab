package org.peptidekg.extract.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.peptidekg.document.Token;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;

/** Mends tags of adverbs and of words of degree: "commonly report", "higher energy", "can all contribute". */
final class Degrees {

    private static final Phrases PHRASES = Phrases.sentences();

    private static final Set<String> ADJECTIVES_IN_LY = PHRASES.words("adjectives-in-ly");
    private static final Set<String> COMPARATIVES = PHRASES.words("comparatives");

    private Degrees() {
    }

    /**
     * The right tag of a word, if it has a wrong one.
     *
     * @param after the tag of the next word
     * @param beginsRule whether a word may be a verb that a rule begins with
     */
    static Optional<String> tag(Tokens tokens, List<Token> list, int i, String after, Predicate<Token> beginsRule) {
        var token = list.get(i);
        var next = i + 1 < list.size() ? list.get(i + 1) : null;
        if (token.is("ADJ") && token.text().endsWith("ly") && !ADJECTIVES_IN_LY.contains(token.text())
                && (next != null && beginsRule.test(next) || after.equals("ADJ")
                && Retagger.auxiliaryBefore(list, i))) {
            return Optional.of("ADV");
        }
        if (token.is("ADJ") && Word.in(token.text(), "first", "best", "next", "last")
                && Retagger.auxiliaryBefore(list, i) && after.equals("VERB") && Retagger.isPastForm(next)) {
            return Optional.of("ADV");
        }
        // "registered as a medicine"
        if (token.is("ADV") && token.text().equals("as") && after.equals("DET")) {
            return Optional.of("ADP");
        }
        if (token.is("NOUN") && token.text().equals("potent")) {
            return Optional.of("ADJ");
        }
        // "mild to moderate pain"
        if (token.is("VERB") && token.text().equals("moderate") && i > 1 && list.get(i - 1).text().equals("to")
                && list.get(i - 2).is("ADJ")) {
            return Optional.of("ADJ");
        }
        var noun = after.equals("NOUN") || after.equals("ADJ") && i + 2 < list.size()
                && (list.get(i + 2).is("NOUN") || Retagger.named(tokens, i + 2));
        return token.is("ADV") && COMPARATIVES.contains(token.lower()) && noun
                && !(i > 0 && Retagger.auxiliaryBefore(list, i)) ? Optional.of("ADJ") : Optional.empty();
    }

    /** Whether "both", "all" or "each" stands between a subject and its verb. */
    static boolean floats(List<Token> list, int i) {
        return list.get(i).is("DET", "PRON") && Word.in(list.get(i).text(), "both", "all", "each")
                && list.get(i - 1).is("AUX", "NOUN", "PROPN") && list.get(i + 1).is("VERB");
    }
}
