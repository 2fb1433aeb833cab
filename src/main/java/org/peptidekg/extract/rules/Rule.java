package org.peptidekg.extract.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Relation;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/**
 * One row of {@code data/rules/*.yaml}: words that state a relation between a subject S and an object O.
 *
 * @param name unique among all rules
 * @param priority of two rules that match the same words the one with the higher priority wins
 * @param relation the relation stated, unless {@code effect} gives it
 * @param effect the direction in which the object is moved
 * @param moves which way the object moves where the relation is {@code contributesTo}, which leaves it open
 * @param aspect the aspect that the words state, unless the object has one
 * @param passes whether an object that is itself an event ("improved sleep") is what the claim is about
 * @param negated whether the words themselves deny the relation ("without causing")
 * @param inverse whether the claim is made of what stands in the place of O ("this is due to O")
 * @param subjects classes that the subject must have one of, empty for any
 * @param objects classes that the object must have one of, empty for any
 * @param terms labels of the only terms that may be objects, empty for any
 * @param open whether noun phrases that no lexicon row names may be objects
 * @param unless words that, standing right before O, make it something else: "treatment" in "treatment of O"
 * @param states label of the object, where the words of the rule name it themselves
 * @param passive whether the verbs of the rule state it in the passive too
 * @param alone whether a noun of the rule states it of the topic where the words name no owner
 * @param headed nouns one of which must head the subject: "indication" in "the main indication is O"; empty for any
 * @param wording the words as the row writes them
 * @param patterns the words, read
 * @param examples sentences with the claims that this rule must find in them
 */
public record Rule(String name, int priority, Optional<Relation> relation, Optional<Effect> effect,
        Optional<Direction> moves, Optional<Aspect> aspect, boolean passes,
        boolean negated, boolean inverse, Set<TermClass> subjects, Set<TermClass> objects, Set<String> terms,
                boolean open, Optional<String> qualifier,
        Set<String> unless, Optional<String> states, boolean passive, boolean alone, Set<String> headed,
        List<String> wording, List<Pattern> patterns, List<Example> examples) {

    /** The rule with the other direction: what it lowers is raised. */
    public Rule reversed() {
        return with(relation, effect.map(e -> Effect.up), objects);
    }

    /** The rule where there is less of a thing, be it good or bad. */
    public Rule lessening() {
        return with(Optional.of(Relation.decreases), Optional.empty(), objects);
    }

    /** What the rule says of a thing whose rise or fall it wards off. */
    public Rule averting(Effect moving) {
        return with(Optional.empty(), Optional.of(moving == Effect.up ? Effect.down : Effect.up), Set.of());
    }

    private Rule with(Optional<Relation> other, Optional<Effect> moving, Set<TermClass> moved) {
        return new Rule(name, priority, other, moving, moves, aspect, passes, negated, inverse, subjects, moved, terms,
                open, qualifier, unless, states, passive, alone, headed, wording, patterns, examples);
    }

    /** What a substance is, where it stands and what it binds to is no other view of what it does. */
    private static final Set<Relation> BESIDE = EnumSet.of(Relation.isA, Relation.hasRole, Relation.analogOf,
            Relation.derivedFrom, Relation.bindsTo, Relation.producedBy, Relation.foundIn, Relation.metabolizedTo);

    /**
     * An executed example.
     *
     * @param claims "subject | relation | object", the relation after a minus sign if negated; empty if the rule must
     *     find nothing
     */
    public record Example(String text, List<String> claims) {
    }

    /** Rules differ by their names; to compare all that a row holds would take longer than to match it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Rule rule && name.equals(rule.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Whether it is stated beside what other rules say of the same words: "is a tripeptide derived from O". */
    public boolean besideOthers() {
        return relation.filter(BESIDE::contains).isPresent();
    }

    /** Whether it states this relation of any object. */
    public boolean states(Relation other) {
        return relation.filter(other::equals).isPresent();
    }

    /** The relation that this rule states of an object; what nobody knows is bad if somebody is relieved of it. */
    public Relation relationTo(Term object) {
        var relieved = object.termClass() == TermClass.Unknown && effect.filter(Effect.relieve::equals).isPresent();
        return effect.map(e -> e.on(relieved ? TermClass.Valence.BAD : object.valence())).or(() -> relation)
                .orElseThrow();
    }

    /** Which way the object is moved; empty where the words do not say. */
    public Optional<Direction> direction(Term object) {
        return effect.map(e -> e.direction(object.valence())).orElseGet(() -> switch (relation.orElseThrow()) {
            case improves, increases, causes, hasSideEffect -> Optional.of(Direction.Up);
            case decreases -> Optional.of(Direction.Down);
            case alleviates, treats, protectsAgainst -> object.isUnwanted() ? Optional.of(Direction.Down)
                    : Optional.empty();
            case worsens -> Optional.of(object.isUnwanted() ? Direction.Up : Direction.Down);
            default -> moves;
        });
    }

    /** Whether a term may stand in the place of S. */
    public boolean accepts(Term subject) {
        return subject.termClass() != TermClass.Organism
                && (subjects.isEmpty() || subjects.contains(subject.termClass()));
    }

    public boolean accepts(Term subject, Term object) {
        return (subjects.isEmpty() || subjects.contains(subject.termClass()))
                && (objects.isEmpty() || objects.contains(object.termClass()))
                && (terms.isEmpty() || terms.contains(object.label()));
    }
}
