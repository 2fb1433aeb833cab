package org.peptidekg.extract;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.claim.Relation;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/**
 * Refuses claims that no careful reader would make of the words, whatever rule matches them.
 *
 * @param topic what the article is about
 * @param vague labels of terms too general to be what a claim is about
 */
record Plausibility(Optional<Term> topic, Set<String> vague) {

    /** Those who study, make or license a substance, and where: none of them does what it does. */
    static final Set<TermClass> OFFICES = EnumSet.of(TermClass.Regulator, TermClass.Organization, TermClass.Place);

    /** How a substance is given: what happens to that is no effect of it. */
    private static final Set<TermClass> WAYS = EnumSet.of(TermClass.Route, TermClass.DosageForm);
    private static final Set<Relation> MOVED = EnumSet.of(Relation.increases, Relation.decreases, Relation.modulates,
            Relation.improves, Relation.worsens);
    private static final Set<Relation> KINDS = EnumSet.of(Relation.isA, Relation.hasRole);

    boolean refuses(Term subject, Relation relation, Term target) {
        if (OFFICES.contains(subject.termClass()) || KINDS.contains(relation) && !isName(subject)) {
            return true;
        }
        var general = vague.contains(subject.label()) && !isTopic(subject)
                || relation == Relation.treats && vague.contains(target.label());
        return general || WAYS.contains(target.termClass()) && MOVED.contains(relation);
    }

    boolean isTopic(Term term) {
        return topic.filter(term::equals).isPresent();
    }

    /** What the lexicon lists, what the article is about, and what is written like a name. */
    private boolean isName(Term term) {
        var label = term.label();
        return term.listed() || isTopic(term) || label.chars().anyMatch(Character::isDigit)
                || !label.equals(label.toLowerCase(Locale.ROOT));
    }
}
