package org.peptidekg.extract.match;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.peptidekg.claim.Relation;
import org.peptidekg.extract.rules.NounSenses;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/**
 * Refuses claims that no careful reader would make of the words, whatever rule matches them.
 *
 * @param topic what the article is about
 * @param senses kinds of things that nouns name
 * @param vague labels of terms too general to be what a claim is about
 */
record Plausibility(Optional<Term> topic, Set<String> vague, Set<String> measured, NounSenses senses) {

    /** What names of these kinds of things bring nothing about in a body. */
    private static final Pattern PERSON = Pattern.compile("(?:Dr|Prof|Mr|Mrs|Ms)\\.? ");
    private static final Set<String> IDLE = Set.of("person", "organization", "publication", "time", "unit", "location",
            "possession", "quantity", "shape", "motive", "communication", "artifact", "group");

    /** Those who study, make or license a substance, and where: none of them does what it does. */
    static final Set<TermClass> OFFICES = EnumSet.of(TermClass.Regulator, TermClass.Organization, TermClass.Place);

    /** How a substance is given: what happens to that is no effect of it. */
    static final Set<TermClass> WAYS = EnumSet.of(TermClass.Route, TermClass.DosageForm);
    private static final Set<Relation> MOVED = EnumSet.of(Relation.increases, Relation.decreases, Relation.modulates,
            Relation.improves, Relation.worsens);
    /** What names of these kinds of things is no part of a body, and nothing that people have. */
    private static final Set<String> UNMOVED = Set.of("person", "organization", "publication", "time", "unit",
            "location", "possession", "motive", "artifact", "group");
    private static final Set<Relation> EFFECTS = EnumSet.of(Relation.increases, Relation.decreases,
            Relation.modulates, Relation.improves, Relation.worsens, Relation.alleviates, Relation.protectsAgainst,
            Relation.contributesTo, Relation.treats, Relation.causes, Relation.associatedWith, Relation.involvedIn,
            Relation.studiedFor);
    /** Whom or where something is given, by whom, in what: no effect is on them as such. */
    static final Set<TermClass> NO_PATIENTS = EnumSet.of(TermClass.Organism, TermClass.Population,
            TermClass.Regulator, TermClass.Organization, TermClass.Place, TermClass.Unit, TermClass.EvidenceType);
    /** What only substances do, not the way they are given; that may do harm by itself. */
    private static final Set<Relation> WORKING = EnumSet.of(Relation.increases, Relation.decreases,
            Relation.modulates, Relation.improves, Relation.alleviates, Relation.protectsAgainst, Relation.treats,
            Relation.contributesTo, Relation.administeredVia, Relation.combinedWith);
    private static final Set<String> MICROBES = Phrases.sentences().words("microbes");
    private static final Set<String> AKIN = Phrases.sentences().words("akin");
    private static final Set<Relation> KINDS = EnumSet.of(Relation.isA, Relation.hasRole);

    static Plausibility of(Optional<Term> topic, Words words) {
        return new Plausibility(topic, words.vague(), words.measured(), words.senses());
    }

    boolean refuses(Term subject, Relation relation, Term target) {
        if (subject.termClass() == TermClass.Role && relation == Relation.contributesTo && target.isUnwanted()) {
            // "anxiolytic effects that help in X": not a link of the effects with X
            return true;
        }
        if (subject.termClass() == TermClass.Unit || subject.termClass() == TermClass.EvidenceType
                || WAYS.contains(subject.termClass()) && !isTopic(subject) && WORKING.contains(relation)) {
            // "X (2 mg/kg) lowered Y", "oral X lowered Y": X did
            return true;
        }
        if (MOVED.contains(relation) && (target.termClass() == TermClass.Process || !target.listed())
                && !target.label().equals(subject.label())
                && holds(target.label(), subject.label())) {
            // "increased melanin production": not by melanin
            return true;
        }
        if (OFFICES.contains(subject.termClass()) || KINDS.contains(relation) && !isName(subject)) {
            return true;
        }
        if (KINDS.contains(relation) && !target.listed()
                && AKIN.contains(target.label().substring(target.label().lastIndexOf(' ') + 1))) {
            return true;
        }
        var general = vague.contains(subject.label()) && !isTopic(subject)
                || relation == Relation.treats && vague.contains(target.label());
        if (!subject.listed() && subject.termClass() != TermClass.Role && !isTopic(subject) && isIdle(subject.label(),
                IDLE)
                || !target.listed() && EFFECTS.contains(relation) && !isMeasured(target.label())
                && isIdle(target.label(), UNMOVED)) {
            return true;
        }
        if (EFFECTS.contains(relation) && relation != Relation.studiedFor && NO_PATIENTS.contains(target.termClass())
                && !(relation == Relation.decreases && isMicrobe(target))
                || relation == Relation.isA && vague.contains(target.label()) || vague.contains(target.label())
                && EFFECTS.contains(relation)) {
            return true;
        }
        return general || WAYS.contains(target.termClass()) && MOVED.contains(relation);
    }

    private static boolean isMicrobe(Term term) {
        return term.termClass() == TermClass.Organism && MICROBES.contains(term.label().toLowerCase(Locale.ROOT));
    }

    /** Whether a name has another in it as a word. */
    private static boolean holds(String name, String part) {
        return (" " + name.toLowerCase(Locale.ROOT).replace('-', ' ') + " ")
                .contains(" " + part.toLowerCase(Locale.ROOT).replace('-', ' ') + " ");
    }

    /** "pulse frequency" and "duration of sleep" are quantities, "a time" is not. */
    private boolean isMeasured(String label) {
        var of = label.indexOf(" of ");
        return label.indexOf(' ') > 0 && (measured.contains(label.substring(label.lastIndexOf(' ') + 1))
                || of > 0 && measured.contains(label.substring(label.lastIndexOf(' ', of - 1) + 1, of)));
    }

    private boolean isIdle(String label, Set<String> kinds) {
        return PERSON.matcher(label).lookingAt() || senses.ofPhrase(label).filter(kinds::contains)
                .isPresent();
    }

    boolean isTopic(Term term) {
        return topic.filter(term::equals).isPresent();
    }

    /** What the lexicon lists, what the article is about, and what is written like a name. */
    private boolean isName(Term term) {
        var label = term.label();
        return term.listed() || isTopic(term) || term.termClass() == TermClass.Drug && label.indexOf(' ') < 0
                || label.endsWith(" acid") || label.chars().anyMatch(Character::isDigit)
                || !label.equals(label.toLowerCase(Locale.ROOT));
    }
}
