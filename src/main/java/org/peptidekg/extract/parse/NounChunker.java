package org.peptidekg.extract.parse;

import java.util.Set;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.token.Retagger;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Form;
import org.peptidekg.mention.TermClass;

/** Finds base noun phrases: determiners, adjectives and nouns up to the head, with a possessor before them. */
final class NounChunker {

    private static final Phrases PHRASES = Phrases.sentences();
    private static final Set<String> RELATIVE = PHRASES.words("pronouns-of-clauses");
    private static final Set<String> POSSESSIVE = PHRASES.words("possessives");
    private static final Set<String> DEMONSTRATIVE = PHRASES.words("demonstratives");

    private static final Set<String> NAMING = Set.of("NOUN", "PROPN", "NUM", "SYM", "X");

    /** What is counted behind a number begins a phrase of its own: "injection 45 minutes before". */
    private static final Set<String> COUNTED = PHRASES.words("counted-behind");

    private NounChunker() {
    }

    /** The noun phrase that begins at a token, or null. */
    static NounPhrase phrase(Tokens tokens, int start) {
        var i = start;
        if (tokens.is(i, "PRON") && !RELATIVE.contains(tokens.word(i))) {
            var possessive = POSSESSIVE.contains(tokens.word(i));
            if (!possessive) {
                return DEMONSTRATIVE.contains(tokens.word(i)) && phrase(tokens, i + 1) != null
                        ? noun(tokens, start, i + 1) : NounPhrase.of(start, i + 1, i);
            }
            var rest = noun(tokens, start, i + 1);
            return rest == null ? NounPhrase.of(start, i + 1, i) : rest.withPossessor(NounPhrase.of(i, i + 1, i));
        }
        while (tokens.is(i, "DET") || tokens.at(i, "\"")) {
            i++;
        }
        var phrase = noun(tokens, start, i);
        if (phrase == null && i > start && Word.in(tokens.word(start), "this", "these", "that", "those")) {
            return NounPhrase.of(start, i, start);
        }
        if (phrase != null && tokens.is(phrase.end(), "PART") && tokens.word(phrase.end()).startsWith("'")) {
            var owned = noun(tokens, start, phrase.end() + 1);
            return owned == null ? phrase : owned.withPossessor(phrase);
        }
        return phrase;
    }

    /** Adjectives and nouns from i on, the last noun being the head; null if there is no noun. */
    private static NounPhrase noun(Tokens tokens, int start, int i) {
        var k = i;
        var head = -1;
        while (k < tokens.size()) {
            var mention = tokens.mentionAt(k);
            if (head < 0 && (tokens.at(k, "more", "than") || tokens.at(k, "up", "to")) && tokens.is(k + 2, "NUM")) {
                k += 2;
            } else if (mention.isPresent() && mention.get().start() == k && mention.get().end() > k + 1) {
                head = isNoun(tokens, mention.get()) ? mention.get().end() - 1 : head;
                k = mention.get().end();
            } else if (head >= 0 && tokens.is(k, "NUM") && COUNTED.contains(tokens.lemma(k + 1))) {
                break;
            } else if (tokens.get(k).is("NOUN", "PROPN", "NUM", "SYM", "X")) {
                head = k++;
            } else if (head < 0 && tokens.is(k, "DET") || tokens.at(k, "\"")) {
                k++;
            } else if (tokens.is(k, "ADJ") || tokens.is(k, "ADV") && tokens.is(k + 1, "ADJ")
                    && adjectiveLeads(tokens, k + 1)) {
                k++;
            } else if (tokens.is(k, "VERB") && attributive(tokens, k)) {
                k++;
            } else if (joinsAdjectives(tokens, k) || head < 0 && k > i && tokens.at(k, "to")
                    && tokens.is(k - 1, "ADJ") && tokens.is(k + 1, "ADJ")) {
                k++;
            } else if (head < 0 && glossed(tokens, k) > 0) {
                k = glossed(tokens, k);
            } else {
                break;
            }
        }
        return head < 0 ? null : NounPhrase.of(start, head + 1, head);
    }

    private static boolean isNoun(Tokens tokens, Tokens.Named named) {
        return named.mention().candidates().get(0).form() == Form.NOUN || tokens.is(named.end() - 1, "NOUN", "PROPN");
    }

    /** "neuroprotective agent" as one name. */
    private static boolean namesRole(Tokens tokens, int i) {
        return tokens.mentionAt(i).filter(m -> m.start() == i && m.end() > i + 1
                && m.mention().best().term().termClass() == TermClass.Role).isPresent();
    }

    /** "anxiolytic (anxiety-reducing) effects": where the noun stands behind a bracket, else 0. */
    private static int glossed(Tokens tokens, int i) {
        if (!tokens.at(i, "(") || !tokens.is(i - 1, "ADJ")) {
            return 0;
        }
        for (var k = i + 1; k < Math.min(i + 6, tokens.size()); k++) {
            if (tokens.at(k, ")")) {
                return tokens.is(k + 1, "NOUN", "ADJ") ? k + 1 : 0;
            }
        }
        return 0;
    }

    private static boolean adjectiveLeads(Tokens tokens, int i) {
        var k = i;
        while (tokens.is(k, "ADJ", "ADV")) {
            k++;
        }
        return NAMING.stream().anyMatch(tag -> tokens.is(tokens.size() > i ? Math.min(i + 1, tokens.size() - 1)
                : i, tag))
                || tokens.is(k, "NOUN", "PROPN");
    }

    /** A participle before its noun: "disrupted rhythms", "growing body". */
    private static boolean attributive(Tokens tokens, int i) {
        return tokens.is(i + 1, "NOUN", "PROPN", "ADJ") && Retagger.isPastForm(tokens.get(i)) && i > 0
                && tokens.is(i - 1, "DET", "ADJ", "ADP");
    }

    /** A comma or "and" between adjectives of one noun: "anxiolytic, antidepressant, and neurotrophic properties". */
    private static boolean joinsAdjectives(Tokens tokens, int i) {
        if (!tokens.at(i, ",") && !tokens.is(i, "CCONJ") || !tokens.is(i - 1, "ADJ")) {
            return false;
        }
        var k = i;
        while (tokens.at(k, ",") || tokens.is(k, "CCONJ", "ADV")
                || k < tokens.size() && tokens.word(k).endsWith("ly")) {
            k++;
        }
        var adjectives = 0;
        while (tokens.is(k, "ADJ") || tokens.is(k, "NOUN") && tokens.is(k + 1, "NOUN")
                && (tokens.lemma(k).endsWith("al") || namesRole(tokens, k))) {
            k++;
            adjectives++;
        }
        if (adjectives == 0) {
            return false;
        }
        return tokens.is(k, "NOUN", "PROPN") || joinsAdjectives(tokens, k);
    }
}
