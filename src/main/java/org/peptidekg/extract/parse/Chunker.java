package org.peptidekg.extract.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.peptidekg.extract.parse.Chunk.Other.Kind;
import org.peptidekg.extract.parse.Chunk.Verb.Form;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Retagger;
import org.peptidekg.extract.token.Tokens;

/** Cuts mended tokens into base noun phrases, verb groups and the words between them. */
public final class Chunker {

    private static final Phrases PHRASES = Phrases.sentences();

    private static final Set<String> SUBORDINATORS = PHRASES.words("subordinators");
    private static final Set<String> ALWAYS = PHRASES.words("always-subordinators");
    /** What follows a participle that a sentence begins with, and one that describes the noun before. */
    private static final Set<String> OPENING = PHRASES.words("behind-participles");
    private static final Set<String> DESCRIBING = PHRASES.words("behind-described");
    private static final Set<String> RELATIVES = PHRASES.words("relatives");

    private static final Pattern BREAK = Pattern.compile("[;:\\u2013.!?-]+");
    private static final List<String[]> NONE = List.of();

    private final Words words;

    public Chunker(Words words) {
        this.words = words;
    }

    public List<Chunk> chunks(Tokens tokens) {
        var chunks = new ArrayList<Chunk>();
        for (var i = 0; i < tokens.size();) {
            var chunk = next(tokens, i, chunks.isEmpty() ? null : chunks.get(chunks.size() - 1));
            chunks.add(chunk);
            i = chunk.end();
        }
        return chunks;
    }

    private Chunk next(Tokens tokens, int i, Chunk before) {
        var word = tokens.word(i);
        if (tokens.is(i, "PUNCT") && !tokens.at(i, "\"") && !tokens.at(i, "'")) {
            return new Chunk.Other(i, i + 1, word.equals(",") ? Kind.COMMA
                    : BREAK.matcher(word).matches() ? Kind.BREAK : Kind.OTHER);
        }
        if (tokens.at(i, "by", "far")) {
            return new Chunk.Other(i, i + 2, Kind.ADVERB);
        }
        var exemplifier = exemplifier(tokens, i);
        if (exemplifier > 0) {
            return new Chunk.Preposition(i, i + exemplifier, "such as");
        }
        var verb = verb(tokens, i, before);
        if (verb != null) {
            return verb;
        }
        if (before instanceof Chunk.Nouns || before instanceof Chunk.Other comma && comma.kind() == Kind.COMMA) {
            if (RELATIVES.contains(word) && (tokens.is(i + 1, "VERB", "AUX", "ADV", "PART", "PRON")
                    || !word.equals("that"))) {
                return new Chunk.Other(i, i + 1, Kind.RELATIVE);
            }
        }
        if (tokens.is(i, "SCONJ") && SUBORDINATORS.contains(word) || word.equals("that")
                && !tokens.is(i + 1, "NOUN", "ADJ")
                || ALWAYS.contains(word)) {
            if (!tokens.at(i, "because", "of")) {
                return new Chunk.Other(i, i + 1, Kind.SUBORDINATOR);
            }
        }
        var nouns = NounChunker.phrase(tokens, i);
        if (nouns != null) {
            return new Chunk.Nouns(nouns.start(), nouns.end(), List.of(nouns));
        }
        if (tokens.at(i, "due", "to") || tokens.at(i, "owing", "to") || tokens.at(i, "thanks", "to")
                || tokens.at(i, "because", "of")) {
            return new Chunk.Preposition(i, i + 2, "due to");
        }
        if (tokens.is(i, "ADP", "SCONJ") || word.equals("to")) {
            return new Chunk.Preposition(i, i + 1, word);
        }
        if (before instanceof Chunk.Verb && Word.in(word, "down", "up", "off", "out") && tokens.is(i, "ADV")
                && tokens.is(i + 1, "NOUN", "PROPN", "ADJ", "DET")) {
            return new Chunk.Preposition(i, i + 1, word);
        }
        if (word.equals("both") && tokens.is(i + 1, "VERB", "AUX") && !(before instanceof Chunk.Nouns)) {
            return new Chunk.Nouns(i, i + 1, List.of(NounPhrase.of(i, i + 1, i)));
        }
        if (word.equals("both")) {
            return new Chunk.Other(i, i + 1, Kind.ADVERB);
        }
        if (tokens.is(i, "CCONJ")) {
            return new Chunk.Other(i, i + 1, Kind.CONJUNCTION);
        }
        if (tokens.is(i, "ADJ")) {
            return new Chunk.Adjective(i, i + 1, tokens.lemma(i));
        }
        var adverb = tokens.is(i, "ADV", "PART", "INTJ") || Word.in(word, "both", "all", "each");
        return new Chunk.Other(i, i + 1, adverb ? Kind.ADVERB : Kind.OTHER);
    }

    private int exemplifier(Tokens tokens, int i) {
        for (var parts : words.exemplifiers().getOrDefault(tokens.word(i), NONE)) {
            if (tokens.at(i, parts) && (parts.length > 1 || !parts[0].equals("like")
                    || tokens.is(i, "ADP", "SCONJ") && i > 0 && tokens.is(i - 1, "NOUN", "PROPN"))) {
                if (tokens.is(i, "ADV") && tokens.is(i + 1, "ADJ", "VERB", "ADV")) {
                    return 0;
                }
                return parts.length + (tokens.at(i + parts.length, "in") || tokens.at(i + parts.length, "for") ? 1 : 0);
            }
        }
        return 0;
    }

    private Chunk.Verb verb(Tokens tokens, int start, Chunk before) {
        var i = start;
        var infinitive = false;
        var be = false;
        var auxiliary = false;
        var head = -1;
        while (i < tokens.size()) {
            if (tokens.is(i, "ADV") || tokens.is(i, "PART") && !tokens.at(i, "to") && !tokens.at(i, "'s")) {
                if (i == start && !tokens.is(i, "PART") && !verbFollows(tokens, i)) {
                    return null;
                }
                i++;
            } else if (tokens.at(i, "to") && (tokens.is(i + 1, "VERB", "AUX")
                    || tokens.is(i + 1, "ADV") && tokens.is(i + 2, "VERB"))) {
                infinitive = head < 0 && !auxiliary;
                i++;
            } else if (head >= 0 && tokens.at(i, ",") && tokens.is(i + 1, "ADV") && tokens.at(i + 2, ",")
                    && verbFollows(tokens, i + 3)) {
                // "may, however, reduce"
                i += 3;
            } else if (tokens.is(i, "AUX")) {
                be = Word.in(tokens.lemma(i), "be", "get");
                auxiliary |= !infinitive || head >= 0;
                head = i++;
            } else if (tokens.is(i, "VERB") && (head < 0 || tokens.is(head, "AUX"))) {
                be &= Retagger.isPastForm(tokens.get(i));
                head = i++;
                var beyond = raised(tokens, head);
                if (beyond > 0) {
                    auxiliary = auxiliary || !infinitive && !tokens.word(head).endsWith("ing");
                    var inner = verb(tokens, beyond, null);
                    if (inner != null) {
                        return new Chunk.Verb(start, inner.end(), inner.head(), inner.lemma(),
                                form(tokens, start, head, infinitive, auxiliary, before), inner.passive());
                    }
                }
                break;
            } else {
                break;
            }
        }
        if (head < 0) {
            return null;
        }
        var end = head + 1;
        return new Chunk.Verb(start, end, head, tokens.lemma(head),
                form(tokens, start, head, infinitive, auxiliary, before),
                be && tokens.is(head, "VERB"));
    }

    private static boolean verbFollows(Tokens tokens, int i) {
        var k = i;
        while (tokens.is(k, "ADV", "PART")) {
            k++;
        }
        return tokens.is(k, "VERB", "AUX");
    }

    /** Where the verb that a raising verb leads to begins, 0 if it leads to none. */
    private int raised(Tokens tokens, int head) {
        if (!words.raising().contains(tokens.lemma(head))) {
            return 0;
        }
        var i = head + 1;
        while (tokens.is(i, "ADV")) {
            i++;
        }
        if (tokens.at(i, "to") && (tokens.is(i + 1, "VERB", "AUX") || tokens.is(i + 1, "ADV")
                && tokens.is(i + 2, "VERB"))) {
            return i;
        }
        var helping = Word.in(tokens.lemma(head), "help", "aid", "assist");
        if (helping && tokens.is(i, "VERB") && !tokens.word(i).endsWith("ed")) {
            return i;
        }
        if (helping && (tokens.is(i, "PRON") || words.reporter().contains(tokens.lemma(i)))) {
            var k = i + 1;
            while (tokens.is(k, "ADV")) {
                k++;
            }
            if (tokens.is(k, "VERB") || tokens.at(k, "to") && tokens.is(k + 1, "VERB")) {
                return k;
            }
        }
        if ((helping || Word.in(tokens.lemma(head), "work", "function", "act"))
                && (tokens.at(i, "in") || tokens.at(i, "with") || tokens.at(i, "by"))
                && tokens.is(i + 1, "VERB") && tokens.word(i + 1).endsWith("ing")) {
            return i + 1;
        }
        // "has been shown in animal studies to enhance"
        if (Retagger.isPastForm(tokens.get(head)) && tokens.is(i, "ADP")) {
            for (var k = i + 1; k < Math.min(tokens.size(), i + 7); k++) {
                if (tokens.at(k, "to") && tokens.is(k + 1, "VERB", "AUX")) {
                    return k;
                }
                if (!tokens.is(k, "NOUN", "PROPN", "ADJ", "DET", "CCONJ", "ADP", "PUNCT")) {
                    return 0;
                }
            }
        }
        return 0;
    }

    /** Whether a sentence has no other verb: then a past form is no participle. */
    private static boolean only(Tokens tokens, int verb) {
        return IntStream.range(0, tokens.size()).noneMatch(k -> k != verb && tokens.is(k, "VERB", "AUX"))
                && tokens.is(tokens.size() - 1, "PUNCT");
    }

    private static Form form(Tokens tokens, int start, int head, boolean infinitive, boolean auxiliary, Chunk before) {
        if (infinitive) {
            return Form.INFINITIVE;
        }
        if (auxiliary) {
            return Word.in(tokens.word(start), "being", "having") ? Form.GERUND : Form.FINITE;
        }
        if (tokens.word(head).endsWith("ing")) {
            return Form.GERUND;
        }
        var past = Retagger.isPastForm(tokens.get(head));
        var follows = tokens.word(head + 1);
        var opens = before == null || before instanceof Chunk.Other other
                && other.kind() == Chunk.Other.Kind.SUBORDINATOR;
        if (past && opens && OPENING.contains(follows)) {
            return Form.PARTICIPLE;
        }
        var relation = past && before instanceof Chunk.Nouns
                && DESCRIBING.contains(follows);
        return relation && !only(tokens, head) || past && inserted(tokens, start, head) ? Form.PARTICIPLE
                : Form.FINITE;
    }

    /** "X, also known as Y, is": a past form between commas, before the first verb that takes the subject. */
    private static boolean inserted(Tokens tokens, int start, int head) {
        if (!tokens.at(start - 1, ",") || start < 2 || !tokens.is(start - 2, "NOUN", "PROPN", "NUM")
                || IntStream.range(0, start).anyMatch(k -> tokens.is(k, "VERB", "AUX"))) {
            return false;
        }
        var end = head + 1;
        while (end < tokens.size() && !tokens.at(end, ",")) {
            end++;
        }
        return tokens.is(end + 1, "AUX", "VERB") && !tokens.word(end + 1).endsWith("ing");
    }
}
