package org.peptidekg.extract.match;

import java.util.EnumSet;
import java.util.Set;

import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.parse.Predication.Role;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.TermClass;

/** Clauses that say which thing a kind is: what is said of the kind is said of the thing. */
final class KindClauses {

    private static final Set<TermClass> KINDS = EnumSet.of(TermClass.SubstanceClass, TermClass.DrugClass,
            TermClass.Role, TermClass.Drug);

    private KindClauses() {
    }

    /** "The peptide that lowers X is Y." */
    static boolean names(Predication host, Predication p, Nouns subject, Cause found) {
        return p.role() == Role.RELATIVE && host.verb().lemma().equals("be") && host.index() > p.index()
                && host.subject().filter(s -> s.start() <= subject.start() && s.end() >= subject.end()
                        || s.last().of().stream().anyMatch(of -> of.start() == subject.start())).isPresent()
                && found.agents().stream().allMatch(a -> KINDS.contains(a.term().termClass()) || !a.term().listed());
    }

    /** "X is a peptide that ...": what is said of the kind is said of X. */
    static boolean describes(Tokens tokens, Predication host, Predication p, Nouns subject,
            Cause found) {
        return host.verb().lemma().equals("be") && host.object().filter(subject::equals).isPresent()
                && host.subject().isPresent() && host.index() < p.index() && found.means().isEmpty()
                && (Word.in(tokens.word(subject.first().start()), "a", "an")
                || found.agents().stream().allMatch(a -> KINDS.contains(a.term().termClass()) || !a.term().listed()));
    }
}
