package org.peptidekg.extract.token;

import java.util.List;
import java.util.Set;

import org.peptidekg.document.Token;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.mention.Form;

/**
 * Words that are taken for nouns although English has no such noun, or although another clause begins with them: "X
 * soothes cracked heels", "holds back growth", "Sleep gets deeper and joint pain fades".
 */
final class PlainVerbs {

    /** Words before a noun, behind which no verb stands. */
    private static final Set<String> BEFORE_NOUN = Set.of("DT", "PRP$", "JJ", "JJR", "JJS", "POS", "CD", "IN", "VBG");
    private static final Set<String> PARTICLES = Phrases.sentences().words("particles-behind-verbs");
    private static final Set<String> OPENERS = Phrases.sentences().words("before-a-doer");

    private final VerbTags verbs;
    private final Tokens tokens;
    private final List<Integer> named;
    private final List<String> tags;

    private PlainVerbs(VerbTags verbs, Tokens tokens, List<Integer> named, List<String> tags) {
        this.verbs = verbs;
        this.tokens = tokens;
        this.named = named;
        this.tags = tags;
    }

    /** @param tags the Penn tags, which are mended */
    static void mend(VerbTags verbs, Tokens tokens, List<Integer> named, List<String> tags) {
        var mending = new PlainVerbs(verbs, tokens, named, tags);
        for (var i = 1; i < tags.size(); i++) {
            mending.only(i);
            mending.behindName(i);
            mending.led(i);
            mending.particle(i);
        }
        for (var i = 2; i + 1 < tags.size(); i++) {
            mending.second(i);
        }
    }

    private Token word(int i) {
        return tokens.get(named.get(i));
    }

    private boolean isNamed(int i) {
        return tokens.mentionAt(named.get(i)).isPresent();
    }

    /** "X soothes skin": no noun is spelled so. */
    private void only(int i) {
        if (!Word.in(tags.get(i), "NNS", "NNPS") || isNamed(i) || BEFORE_NOUN.contains(tags.get(i - 1))
                || !word(i).lower().endsWith("s") || VerbTags.isBase(word(i))
                || !verbs.only().contains(word(i).word().lemma("VERB"))) {
            return;
        }
        tags.set(i, "VBZ");
        if (i + 1 < tags.size() && tags.get(i + 1).equals("VBD") && i + 2 < tags.size()
                && tags.get(i + 2).startsWith("NN")) {
            // "soothes cracked heels"
            tags.set(i + 1, "VBN");
        }
    }

    /** "and so wards off pain": a word in -s and a particle that the rules know together, before a noun. */
    private void led(int i) {
        if (Word.in(tags.get(i), "NNS", "NN") && !isNamed(i) && !VerbTags.isBase(word(i)) && i + 2 < tags.size()
                && PARTICLES.contains(word(i + 1).lower()) && verbs.isVerb(word(i))
                && !BEFORE_NOUN.contains(tags.get(i - 1)) && VerbTags.NOUN_PHRASE.contains(tags.get(i + 2))
                && verbs.led().contains(word(i).word().lemma("VERB") + " " + word(i + 1).lower())) {
            tags.set(i, "VBZ");
            tags.set(i + 1, "RP");
        }
    }

    /** "Leptin brakes appetite, which is why": between the name of a doer and a thing stands a verb. */
    private void behindName(int i) {
        var begins = i == 1 || Word.in(tags.get(Math.max(0, i - 2)), ",", ":", "VBP", "VBZ", "VBD", "CC")
                || OPENERS.contains(word(Math.max(0, i - 2)).lower());
        if (begins && tags.get(i).equals("NNS") && !isNamed(i) && i + 1 < tags.size() && !VerbTags.isBase(word(i))
                && isDoer(i - 1) && verbs.isVerb(word(i)) && tokens.mentionAt(named.get(i + 1)).isPresent()
                && !isDoer(i + 1) && tags.get(i + 1).startsWith("NN")
                && (i + 2 == tags.size() || Word.in(tags.get(i + 2), "CC", ",", ".", "IN", ":", "RB", "WDT"))) {
            tags.set(i, "VBZ");
        }
    }

    /** Whether a word is the name of a substance in the singular. */
    private boolean isDoer(int i) {
        return tags.get(i).startsWith("NN") && tokens.mentionAt(named.get(i)).flatMap(m -> m.mention().best(Form.NOUN))
                .filter(c -> c.term().termClass().molecular()).isPresent() && !word(i).lower().endsWith("s");
    }

    /** "holds back growth", not "relieves back pain" */
    private void particle(int i) {
        if (PARTICLES.contains(word(i).lower()) && Word.in(tags.get(i), "NN", "JJ")
                && tags.get(i - 1).startsWith("VB") && !isNamed(i) && i + 1 < tags.size()
                && VerbTags.NOUN_PHRASE.contains(tags.get(i + 1))
                && verbs.led().contains(word(i - 1).word().lemma("VERB") + " " + word(i).lower())) {
            tags.set(i, "RP");
        }
    }

    /** "Pain eases and strength rises": behind a clause without an object "and" begins another. */
    private void second(int i) {
        var last = Word.in(tags.get(i + 1), ".", ",", "CC", "IN", "RB");
        if (!last || !tags.get(i).equals("NNS") || isNamed(i) || !tags.get(i - 1).equals("NN")
                || VerbTags.isBase(word(i)) || !verbs.verbs().contains(word(i).word().lemma("VERB"))) {
            return;
        }
        var and = i - 1;
        while (and > 0 && Word.in(tags.get(and), "NN", "JJ", "DT", "PRP$")) {
            and--;
        }
        if (!tags.get(and).equals("CC") || and < 2) {
            return;
        }
        for (var k = and - 1; k > 0; k--) {
            if (VerbTags.FINITE.contains(tags.get(k))) {
                tags.set(i, "VBZ");
                return;
            }
            if (!Word.in(tags.get(k), "RB", "RBR", "JJ", "JJR", "VBN")) {
                return;
            }
        }
    }
}
