package org.peptidekg.extract.token;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.peptidekg.document.Token;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;

/** Mends the tags of past forms: which of them are verbs, and which describe a noun. */
final class ParticipleTags {

    private static final Phrases PHRASES = Phrases.sentences();

    private static final Set<String> GIVEN = PHRASES.words("given");
    private static final Set<String> REPORTING = PHRASES.words("finding");

    private ParticipleTags() {
    }

    /** "A, signaling molecules, and B" */
    static boolean isListed(List<Token> words, List<String> tags, int i) {
        var end = i + 1;
        while (end + 2 < tags.size() && tags.get(end).startsWith("NN")) {
            end++;
        }
        return end + 2 < tags.size() && tags.get(end).equals(",") && tags.get(end + 1).equals("CC")
                && !words.get(end + 2).lower().endsWith("ing");
    }

    /** "found it reduced pain": behind a pronoun a past form is a verb, but for "had it reduced". */
    static void past(List<Token> words, List<String> tags, int i) {
        var subject = tags.get(i - 1).equals("RB") && i > 1 ? i - 2 : i - 1;
        if (tags.get(i).equals("VBN") && tags.get(subject).equals("PRP")
                && VerbTags.NOUN_PHRASE.contains(tags.get(i + 1))
                && (subject == 0 || REPORTING.contains(words.get(subject - 1).word().lemma("VERB")))) {
            tags.set(i, "VBD");
        }
    }

    /**
     * A past form before a noun describes it where another verb follows: "In fact, improved sleep correlates with",
     * "mice fed X gained weight".
     */
    static void describing(List<Token> words, List<String> tags, int i) {
        var given = i > 0 && tags.get(i - 1).startsWith("NN") && GIVEN.contains(words.get(i).lower());
        var opens = i == 0 || words.get(i - 1).text().equals(",") && IntStream.range(0, i)
                .noneMatch(k -> tags.get(k).startsWith("VB") || VerbTags.SUBJECTS.contains(tags.get(0)));
        if (!tags.get(i).equals("VBD") || !given && !opens || !VerbTags.NOUN_PHRASE.contains(tags.get(i + 1))
                || Word.in(tags.get(i + 1), "PRP", opens && !given ? "DT" : "PRP")) {
            return;
        }
        for (var k = i + 2; k < tags.size(); k++) {
            // "delayed emptying and less appetite are"
            var joins = tags.get(k).equals("CC") && opens && k + 1 < tags.size() && !tags.get(k + 1).startsWith("V")
                    && !VerbTags.FINITE.contains(tags.get(Math.min(k + 2, tags.size() - 1)));
            if (joins) {
                continue;
            }
            if (Word.in(tags.get(k), "CC", "WDT", "WP", "WRB") || VerbTags.BORDERS.contains(words.get(k).lower())
                    || words.get(k).text().equals(",")) {
                return;
            }
            if (VerbTags.FINITE.contains(tags.get(k))) {
                tags.set(i, "VBN");
                return;
            }
        }
    }

    /** "led to a fall in X": what stands right behind an article is no verb. */
    static void noun(List<Token> words, List<String> tags, int i) {
        if (i > 0 && Word.in(tags.get(i), "VB", "VBP") && Word.in(words.get(i - 1).lower(), "a", "an", "the", "no")
                && (i + 1 == tags.size() || Word.in(tags.get(i + 1), "IN", "TO", ".", ",", "CC"))) {
            tags.set(i, "NN");
        }
    }
}
