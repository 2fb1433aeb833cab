package org.peptidekg.extract.match;

import java.util.List;
import java.util.Optional;

import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/**
 * What a sentence names: of its substances the next may say "both" or "they", of the others "this condition".
 *
 * @param all each once, kinds of substances left out
 */
record NamedThings(List<Term> all) {

    static NamedThings of(Tokens tokens, Words words) {
        return new NamedThings(tokens.mentions().stream().flatMap(m -> ArgumentResolver.noun(m.mention()).stream())
                .filter(t -> t.termClass() != TermClass.SubstanceClass
                && !words.vague().contains(t.label()) && !words.kinds().contains(t.label())).distinct().toList());
    }

    /** The two of them, if there are two; beside a drug the topic may be the other one. */
    List<Term> pair(Discourse discourse) {
        var single = all.stream().filter(t -> t.termClass().molecular() && t.termClass() != TermClass.DrugClass)
                .toList();
        var named = single.size() < 3 ? single
                : single.stream().filter(t -> !discourse.topic().equals(Optional.of(t))).toList();
        return named.size() == 1 ? discourse.topic().filter(t -> !named.contains(t)
                && named.get(0).termClass() == TermClass.Drug).map(t -> List.of(t, named.get(0))).orElse(named) : named;
    }
}
