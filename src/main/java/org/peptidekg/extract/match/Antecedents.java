package org.peptidekg.extract.match;

import java.util.List;
import java.util.Optional;

import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.parse.Predication.Role;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.token.Tokens;

/** Finds the clause of the same sentence whose subject "it" or "they" stands for. */
final class Antecedents {

    private Antecedents() {
    }

    /** "Steroids are avoided because they cause pain": the last clause before with a subject of the same number. */
    static Optional<Predication> of(Tokens tokens, Predication p, List<Predication> all) {
        var pronoun = p.subject().map(s -> tokens.word(s.last().head())).orElse("");
        return !Word.in(pronoun, "they", "it") ? Optional.empty() : all.stream().limit(p.index())
                .filter(q -> q.role() == Role.MAIN && q.subject().isPresent())
                .filter(q -> pronoun.equals("they") ? isPlural(tokens, q) : isSingular(tokens, q))
                .reduce((a, b) -> b);
    }

    private static boolean isPlural(Tokens tokens, Predication p) {
        var subject = p.subject().get();
        return subject.members().size() > 1 || isNoun(tokens, subject.last().head())
                && tokens.word(subject.last().head()).endsWith("s") || subject.last().of().size() > 1
                || subject.last().of().stream().anyMatch(of -> tokens.word(of.head()).endsWith("s"));
    }

    private static boolean isSingular(Tokens tokens, Predication p) {
        return p.subject().get().members().size() == 1 && isNoun(tokens, p.subject().get().last().head())
                && !isPlural(tokens, p);
    }

    private static boolean isNoun(Tokens tokens, int i) {
        return tokens.is(i, "NOUN", "PROPN");
    }
}
