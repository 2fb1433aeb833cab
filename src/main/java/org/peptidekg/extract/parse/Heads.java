package org.peptidekg.extract.parse;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.token.Tokens;

/** Questions about the nouns that head what stands beside a verb. */
public final class Heads {

    private static final Set<String> BEHIND = Phrases.sentences().words("core-behind");

    private Heads() {
    }

    /** The noun that a phrase is about: "factors" in "one of the factors". */
    public static int core(Tokens tokens, NounPhrase phrase) {
        return phrase.of().size() == 1 && BEHIND.contains(tokens.word(phrase.head()))
                ? core(tokens, phrase.of().get(0)) : phrase.head();
    }

    /** Whether one of these words heads the first or the last of some nouns. */
    public static boolean in(Tokens tokens, Optional<Nouns> nouns, Set<String> words) {
        return nouns.isPresent() && (words.contains(tokens.lemma(core(tokens, nouns.get().last())))
                || words.contains(tokens.lemma(core(tokens, nouns.get().first()))));
    }

    /** "stands out as a candidate for" says what "is a candidate for" says. */
    public static boolean behindAs(Tokens tokens, Predication p, Set<String> words) {
        for (var phrase : p.phrases()) {
            if (phrase.preposition().equals("as") && words.contains(tokens.lemma(phrase.nouns().last().head()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of these adjectives stands before a noun; any will do where there are none. */
    public static boolean described(Tokens tokens, Optional<Nouns> nouns, Set<String> adjectives) {
        return adjectives.isEmpty() || nouns.filter(n -> IntStream.range(n.start(), n.end())
                .anyMatch(i -> adjectives.contains(tokens.word(i)))).isPresent();
    }

    /** What stands behind "by", if it is not by how much: "fell by 3 points". */
    public static Optional<Predication.Phrase> doer(Tokens tokens, Predication p) {
        return p.phrases().stream().filter(phrase -> phrase.preposition().equals("by"))
                .filter(phrase -> !isAmount(tokens, phrase.nouns().first())).findFirst();
    }

    private static boolean isAmount(Tokens tokens, NounPhrase phrase) {
        return tokens.is(phrase.start(), "NUM")
                || IntStream.range(phrase.start(), phrase.end()).anyMatch(k -> tokens.is(k, "SYM"));
    }
}
