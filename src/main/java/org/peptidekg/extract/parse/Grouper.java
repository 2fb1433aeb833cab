package org.peptidekg.extract.parse;

import java.util.ArrayList;
import java.util.List;

import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.Chunk.Other;
import org.peptidekg.extract.parse.Chunk.Other.Kind;
import org.peptidekg.extract.parse.Chunk.Preposition;
import org.peptidekg.extract.parse.Chunk.Verb;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.token.Retagger;
import org.peptidekg.extract.token.Tokens;

/** Joins noun phrases: brackets, coordination, "of", examples, apposition. */
public final class Grouper {

    private final Tokens tokens;
    private final List<Chunk> chunks;

    private Grouper(Tokens tokens, List<Chunk> chunks) {
        this.tokens = tokens;
        this.chunks = new ArrayList<>(chunks);
    }

    /** @param commaLists whether commas alone join nouns, as in table cells */
    public static List<Chunk> group(Tokens tokens, List<Chunk> chunks, boolean commaLists) {
        var grouper = new Grouper(tokens, chunks);
        grouper.brackets();
        grouper.names();
        grouper.lists(commaLists);
        grouper.complements("of");
        grouper.complements("such as");
        grouper.appositions();
        return grouper.chunks;
    }

    private void brackets() {
        for (var i = 0; i < chunks.size(); i++) {
            if (!isSign(i, "(")) {
                continue;
            }
            var end = i + 1;
            while (end < chunks.size() && !isSign(end, ")")) {
                end++;
            }
            var inner = chunks.subList(Math.min(i + 1, chunks.size()), end);
            var phrases = inner.stream().filter(Nouns.class::isInstance)
                    .flatMap(chunk -> ((Nouns) chunk).members().stream()).toList();
            var verbal = inner.stream().anyMatch(Verb.class::isInstance);
            // "BDNF (a growth factor that supports memory)": what it is, not an example of it
            var told = !phrases.isEmpty() && Word.in(tokens.word(phrases.get(0).start()), "a", "an", "the");
            if (i > 0 && chunks.get(i - 1) instanceof Nouns nouns && (told || !verbal)) {
                chunks.set(i - 1, replaceLast(nouns, told ? nouns.last().withApposition(phrases.get(0))
                        : nouns.last().withExamples(phrases), nouns.end()));
            }
            var clause = verbal && !told ? List.copyOf(inner) : List.<Chunk>of();
            chunks.subList(i, Math.min(end + 1, chunks.size())).clear();
            if (!clause.isEmpty()) {
                chunks.add(new Other(clause.get(0).start(), clause.get(0).start() + 1, Kind.BREAK));
                chunks.addAll(clause);
            }
            i--;
        }
    }

    /** "a protein called X": the name goes with what it names. */
    private void names() {
        for (var i = 0; i + 2 < chunks.size(); i++) {
            if (chunks.get(i) instanceof Nouns nouns && chunks.get(i + 1) instanceof Verb verb
                    && verb.end() == verb.start() + 1 && Word.in(verb.lemma(), "call", "name", "term", "dub")
                    && Retagger.isPastForm(tokens.get(verb.head())) && chunks.get(i + 2) instanceof Nouns name) {
                chunks.set(i, replaceLast(nouns, nouns.last().withExamples(name.members()), name.end()));
                chunks.subList(i + 1, i + 3).clear();
            }
        }
    }

    private boolean isSign(int i, String sign) {
        return chunks.get(i) instanceof Other other && other.kind() == Kind.OTHER && tokens.at(other.start(), sign);
    }

    private void lists(boolean commaLists) {
        for (var i = 0; i < chunks.size(); i++) {
            if (!(chunks.get(i) instanceof Nouns)) {
                continue;
            }
            var end = listEnd(i, commaLists);
            if (end > i) {
                var members = chunks.subList(i, end + 1).stream().filter(Nouns.class::isInstance)
                        .flatMap(chunk -> ((Nouns) chunk).members().stream()).toList();
                var joined = new Nouns(chunks.get(i).start(), chunks.get(end).end(), members);
                chunks.subList(i, end + 1).clear();
                chunks.add(i, joined);
            }
        }
    }

    /** The last noun group of the list that begins at i; i if there is none. */
    private int listEnd(int i, boolean commaLists) {
        var at = i;
        var last = i;
        while (at + 2 < chunks.size()) {
            var comma = is(at + 1, Kind.COMMA);
            var conjunction = is(at + 1, Kind.CONJUNCTION) || comma && is(at + 2, Kind.CONJUNCTION);
            var next = comma && conjunction && !is(at + 1, Kind.CONJUNCTION) ? at + 3 : at + 2;
            if (!(comma || conjunction) || next >= chunks.size()) {
                break;
            }
            if (chunks.get(next) instanceof Other other && other.kind() == Kind.ADVERB && next + 1 < chunks.size()) {
                next++;
            }
            if (!(chunks.get(next) instanceof Nouns nouns) || startsClause(i, next)) {
                // "in Spain, Peru and more than ten other countries"
                last = conjunction && at > i ? at : last;
                break;
            }
            if (conjunction) {
                last = next;
                at = next;
                if (!(comma || is(next + 1, Kind.CONJUNCTION))) {
                    break;
                }
                continue;
            }
            if (tokens.is(nouns.start(), "DET") && Word.in(tokens.word(nouns.start()), "a", "an", "the") && !commaLists
                    && last == i
                    && !conjunctionAhead(next)) {
                break;
            }
            at = next;
            last = commaLists ? next : last;
        }
        return last;
    }

    private boolean conjunctionAhead(int from) {
        var k = from + 1;
        while (k < chunks.size() && (chunks.get(k) instanceof Nouns || is(k, Kind.COMMA))) {
            k++;
        }
        return is(k, Kind.CONJUNCTION);
    }

    /** Whether the noun group at next is the subject of a new clause rather than a member of the list at i. */
    private boolean startsClause(int i, int next) {
        var verbBefore = chunks.subList(0, i).stream()
                .anyMatch(chunk -> chunk instanceof Verb verb && verb.form() == Verb.Form.FINITE);
        var k = next + 1;
        while (is(k, Kind.ADVERB)) {
            k++;
        }
        var finiteAfter = k < chunks.size() && chunks.get(k) instanceof Verb verb && verb.form() == Verb.Form.FINITE;
        var heavy = next + 1 < chunks.size() && chunks.get(next + 1) instanceof Preposition p
                && Word.in(p.word(), "of", "in")
                && i > 0 && chunks.get(i - 1) instanceof Preposition q && q.word().equals(p.word());
        return finiteAfter && verbBefore || heavy;
    }

    private boolean is(int i, Kind kind) {
        return i >= 0 && i < chunks.size() && chunks.get(i) instanceof Other other && other.kind() == kind;
    }

    private void complements(String word) {
        for (var i = chunks.size() - 3; i >= 0; i--) {
            var introduced = chunks.get(i + 1) instanceof Preposition p && p.word().equals(word) ? i + 2
                    : word.equals("such as") && is(i + 1, Kind.COMMA) && chunks.get(i + 2) instanceof Preposition p
                            && p.word().equals(word) ? i + 3 : 0;
            if (introduced > 0 && introduced < chunks.size() && chunks.get(i) instanceof Nouns nouns
                    && chunks.get(introduced) instanceof Nouns found) {
                var complement = found;
                var last = word.equals("of") ? nouns.last().withOf(complement.members())
                        : withExamples(nouns.last(), complement.members());
                var inserted = introduced == i + 3;
                if (word.equals("of") && is(introduced + 1, Kind.CONJUNCTION) && introduced + 3 < chunks.size()
                        && chunks.get(introduced + 2) instanceof Preposition again && again.word().equals("of")
                        && chunks.get(introduced + 3) instanceof Nouns more) {
                    var members = new ArrayList<>(complement.members());
                    members.addAll(more.members());
                    complement = new Nouns(complement.start(), more.end(), List.copyOf(members));
                    introduced += 3;
                    last = nouns.last().withOf(complement.members());
                }
                chunks.set(i, shared(replaceLast(nouns, last, complement.end())));
                chunks.subList(i + 1, introduced + 1).clear();
                if (inserted && is(i + 1, Kind.COMMA) && i + 2 < chunks.size() && chunks.get(i + 2) instanceof Verb next
                        && next.form() == Verb.Form.FINITE) {
                    chunks.remove(i + 1);
                }
            }
        }
    }

    /** "depth or architecture of sleep": nouns that are no names themselves share what follows the last of them. */
    private Nouns shared(Nouns nouns) {
        var of = nouns.last().of();
        return new Nouns(nouns.start(), nouns.end(), nouns.members().stream()
                .map(m -> m.of().isEmpty() && tokens.mentionAt(m.head()).isEmpty() ? m.withOf(of) : m).toList());
    }

    /** Examples illustrate the noun of an "of" phrase rather than the noun before it. */
    private static NounPhrase withExamples(NounPhrase phrase, List<NounPhrase> examples) {
        if (phrase.of().isEmpty()) {
            return phrase.withExamples(examples);
        }
        var of = new ArrayList<>(phrase.of());
        of.set(of.size() - 1, withExamples(of.get(of.size() - 1), examples));
        return phrase.withOf(of);
    }

    private void appositions() {
        for (var i = 0; i + 2 < chunks.size(); i++) {
            if (chunks.get(i) instanceof Nouns nouns && is(i + 1, Kind.COMMA)
                    && chunks.get(i + 2) instanceof Nouns other
                    && other.members().size() == 1 && Word.in(tokens.word(other.start()), "a", "an", "the", "one")
                    && !tokens.is(nouns.last().head(), "PRON")
                    && !leadsUp(i) && !(i + 3 < chunks.size() && chunks.get(i + 3) instanceof Verb verb
                            && verb.form() == Verb.Form.FINITE && hasNoSubject(i))) {
                chunks.set(i, replaceLast(nouns, withApposition(nouns.last(), other.first()), other.end()));
                chunks.subList(i + 1, i + 3).clear();
                if (is(i + 1, Kind.COMMA) && i + 2 < chunks.size() && chunks.get(i + 2) instanceof Verb next
                        && next.form() == Verb.Form.FINITE) {
                    chunks.remove(i + 1);
                }
            }
        }
    }

    /** Whether the noun group at i is itself introductory: "As a peptide, the action ...". */
    private boolean hasNoSubject(int i) {
        return i > 0 && (chunks.get(i - 1) instanceof Preposition
                || chunks.get(i - 1) instanceof Verb verb && verb.form() == Verb.Form.GERUND);
    }

    /** "While not a primary use, the reduction ...": words that lead up to the subject. */
    private boolean leadsUp(int i) {
        return is(i - 1, Kind.SUBORDINATOR) || is(i - 1, Kind.ADVERB) && is(i - 2, Kind.SUBORDINATOR);
    }

    private static NounPhrase withApposition(NounPhrase phrase, NounPhrase other) {
        if (phrase.of().size() != 1) {
            return phrase.withApposition(other);
        }
        return phrase.withOf(List.of(withApposition(phrase.of().get(0), other)));
    }

    private static Nouns replaceLast(Nouns nouns, NounPhrase last, int end) {
        var members = new ArrayList<>(nouns.members());
        members.set(members.size() - 1, last);
        return new Nouns(nouns.start(), Math.max(end, nouns.end()), List.copyOf(members));
    }
}
