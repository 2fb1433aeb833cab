package org.peptidekg.extract.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.extract.rules.NounSenses;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Complaints that are named by a part of the body: "sore joints", "a dry mouth", "jumper's knee". */
final class BodyComplaints {

    private static final Set<String> AILING = Phrases.sentences().words("ailing");

    private BodyComplaints() {
    }

    /** The complaint that a phrase with a part of the body for its head names, if what stands before says so. */
    static Optional<Argument> of(Tokens tokens, NounPhrase phrase, NounSenses senses) {
        var head = phrase.head();
        if (head == phrase.start() && phrase.possessor().isEmpty() || !isPart(tokens, head, senses)) {
            return Optional.empty();
        }
        var owner = phrase.possessor().filter(p -> isBearer(tokens, p));
        if (owner.isPresent()) {
            return Optional.of(argument(tokens, owner.get().start(), head, TermClass.Condition));
        }
        return head > phrase.start() && AILING.contains(tokens.word(head - 1))
                ? Optional.of(argument(tokens, head - 1, head, TermClass.Symptom)) : Optional.empty();
    }

    private static boolean isPart(Tokens tokens, int head, NounSenses senses) {
        var named = tokens.mentionAt(head);
        return named.isPresent() ? named.get().end() - named.get().start() == 1
                && named.get().mention().best().term().termClass() == TermClass.Anatomy
                : senses.termClass(tokens.lemma(head)).filter(TermClass.Anatomy::equals).isPresent();
    }

    /** "jumper's knee" is a name; "the jumper's knee" and "Ann's knee" are a part of somebody. */
    private static boolean isBearer(Tokens tokens, NounPhrase owner) {
        var word = tokens.get(owner.head()).text();
        return owner.start() == owner.head() && tokens.is(owner.head(), "NOUN")
                && tokens.mentionAt(owner.head()).isEmpty()
                && Character.isLowerCase(word.charAt(0)) && word.equals(tokens.lemma(owner.head()))
                && !tokens.is(owner.start() - 1, "DET", "ADJ", "PRON");
    }

    /** The complaint that some words name as they stand. */
    static Argument argument(Tokens tokens, int start, int head, TermClass type) {
        var surface = tokens.surface(start, head + 1);
        return new Argument(Term.unlisted(surface.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "), type),
                Optional.empty(), Optional.of(surface));
    }
}
