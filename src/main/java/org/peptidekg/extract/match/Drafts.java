package org.peptidekg.extract.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Relation;
import org.peptidekg.extract.events.Event;
import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Effect;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Rule;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Collects the drafts of one sentence, each claim once. */
final class Drafts {

    /** Relations between a doer and an effect: where something other than a substance does it, it contributes to it. */
    private static final Set<Relation> EFFECTS = EnumSet.of(Relation.improves, Relation.alleviates, Relation.treats,
            Relation.protectsAgainst, Relation.contributesTo, Relation.hasRole);

    /** The body's own molecules: they bring effects about, they are not given for them. */
    private static final Set<TermClass> BODY = EnumSet.of(TermClass.Neurotransmitter, TermClass.NeurotrophicFactor,
            TermClass.GrowthFactor, TermClass.Receptor, TermClass.Enzyme, TermClass.Protein, TermClass.Cytokine,
            TermClass.Gene);

    /** Relations that hold both ways: what the article is about comes first. */
    private static final Set<Relation> SYMMETRIC = EnumSet.of(Relation.combinedWith, Relation.similarTo,
            Relation.interactsWith);

    private static final Set<Relation> MOVED = EnumSet.of(Relation.modulates, Relation.increases,
            Relation.improves);

    private static final Pattern ACTION = Phrases.sentences().pattern("action");
    private static final Pattern WITHOUT = Phrases.sentences().pattern("without");

    /** Saying that a drug has side effects says nothing of it; that it has none does. */
    private static final Set<String> SIDE_EFFECT = Set.of("side effect", "adverse effect");

    private final Tokens tokens;
    private final Plausibility plausibility;
    private final List<Draft> list = new ArrayList<>();

    Drafts(Tokens tokens, Optional<Term> topic, Words words) {
        this.plausibility = Plausibility.of(topic, words);
        this.tokens = tokens;
    }

    List<Draft> list() {
        return List.copyOf(list);
    }

    void add(Draft draft) {
        var known = list.stream().anyMatch(other -> other.relation() == draft.relation()
                && other.subject().key().equals(draft.subject().key())
                && other.object().key().equals(draft.object().key()) && other.negated() == draft.negated());
        if (!known) {
            list.add(draft);
        }
    }

    /** States a rule's relation between a cause and each target; false if nothing could be stated. */
    boolean state(Rule rule, Event event, List<Argument> targets, Cause cause, List<Argument> means) {
        var any = false;
        for (var target : targets) {
            var relation = byAction(relation(rule, event, target), target);
            var only = relation == Relation.contributesTo && !cause.means().isEmpty();
            if (!only && (cause.means().isEmpty() || cause.owned())) {
                for (var agent : cause.agents()) {
                    any |= state(rule, event, agent, by(agent, relation, target), target);
                }
            }
            for (var mean : cause.means()) {
                if (mean.term().termClass() == TermClass.Anatomy && EFFECTS.contains(relation)) {
                    continue;
                }
                var link = EFFECTS.contains(relation) ? Relation.contributesTo : relation;
                if (link == Relation.contributesTo || !cause.owned()) {
                    any |= state(rule, event, mean, link, target);
                }
            }
            for (var mean : means) {
                if (EFFECTS.contains(relation) || relation == Relation.modulates || relation == Relation.increases) {
                    state(rule, event, mean, Relation.contributesTo, target);
                }
            }
        }
        return any;
    }

    /** An agonist, antagonist or inhibitor is named by what it does, not by what it is. */
    private static Relation byAction(Relation relation, Argument target) {
        if (target.term().termClass() == TermClass.Role && MOVED.contains(relation)) {
            // "exerts anxiolytic effects"
            return Relation.hasRole;
        }
        return relation == Relation.isA && isAction(target.term()) ? Relation.hasRole : relation;
    }

    static boolean isAction(Term term) {
        return ACTION.matcher(term.label()).find();
    }

    private boolean isTopic(Argument argument) {
        return plausibility.isTopic(argument.term());
    }

    /** States that each target contributes to what has come about. */
    boolean inverse(Rule rule, Event event, List<Argument> targets, List<Argument> effects) {
        var any = false;
        for (var target : targets) {
            for (var effect : effects) {
                any |= rule.accepts(target.term(), effect.term())
                        && state(rule, event, target, rule.relationTo(effect.term()), effect, target,
                                effect.moved());
            }
        }
        return any;
    }

    /** "Affects X positively" says more than "affects X". */
    private boolean positively(Rule rule, Event event) {
        return rule.effect().filter(Effect.influence::equals).isPresent()
                && tokens.list().stream().skip(event.start()).limit(10)
                        .anyMatch(t -> Word.in(t.text(), "positively", "favorably", "favourably", "beneficially"));
    }

    private Relation relation(Rule rule, Event event, Argument target) {
        return positively(rule, event) ? Effect.up.on(target.term().valence()) : rule.relationTo(target.term());
    }

    private Optional<Direction> direction(Rule rule, Event event, Argument target) {
        return positively(rule, event) ? Effect.better.direction(target.term().valence())
                : rule.direction(target.term());
    }

    /** What a drug contributes to, if people want it, it improves; what is no substance only contributes. */
    private Relation by(Argument agent, Relation relation, Argument target) {
        var type = agent.term().termClass();
        if (BODY.contains(type) && EFFECTS.contains(relation) && relation != Relation.hasRole && !isTopic(agent)) {
            return Relation.contributesTo;
        }
        if (!type.molecular() && type != TermClass.Practice && EFFECTS.contains(relation)) {
            return Relation.contributesTo;
        }
        var drug = type.medicinal();
        if (relation == Relation.contributesTo && drug && target.aspect().isPresent()
                && target.term().termClass().molecular()) {
            // "leads to the release of IL-1": more of it
            return Relation.increases;
        }
        return relation == Relation.contributesTo && drug && target.term().valence() == TermClass.Valence.GOOD
                ? Relation.improves : relation;
    }

    private boolean state(Rule rule, Event event, Argument subject, Relation relation, Argument target) {
        var vacuous = (relation == Relation.hasSideEffect || relation == Relation.causes)
                && SIDE_EFFECT.contains(target.term().label())
                && IntStream.range(0, tokens.size()).noneMatch(k -> WITHOUT.matcher(tokens.word(k)).matches());
        if (SIDE_EFFECT.contains(target.term().label()) && relation == Relation.contributesTo) {
            return state(rule, event, subject, Relation.hasSideEffect, target);
        }
        if (SIDE_EFFECT.contains(target.term().label()) && relation == Relation.alleviates
                && subject.surface().isEmpty()) {
            // "These side effects go away": not by what brought them about
            return false;
        }
        var influence = target.surface().map(words -> position(target, 0) + words.length()).filter(end ->
                tokens.text().startsWith(" on ", end)).isPresent();
        if (influence && SIDE_EFFECT.contains(target.term().label())
                || plausibility.refuses(subject.term(), relation, target.term())) {
            return false;
        }
        if (vacuous || target.term().termClass() == TermClass.Population && relation != Relation.contraindicatedFor
                || subject.term().key().equals(target.term().key()) || !rule.accepts(subject.term(), target.term())) {
            return false;
        }
        if (relation == Relation.associatedWith && target.term().termClass().molecular()
                && !subject.term().termClass().molecular() || SYMMETRIC.contains(relation) && isTopic(target)
                && !isTopic(subject)) {
            return state(rule, event, target, relation, subject, target, Optional.empty());
        }
        return state(rule, event, subject, relation, target, target, direction(rule, event, target));
    }

    /**
     * @param placed the argument whose place the cues are weighed at
     * @param direction which way the target is moved; kept where the relation leaves it open
     */
    private boolean state(Rule rule, Event event, Argument subject, Relation relation, Argument target,
            Argument placed, Optional<Direction> direction) {
        if (relation == Relation.contributesTo && target.term().termClass() == TermClass.Peptide) {
            return false;
        }
        var start = tokens.get(event.start()).start();
        var objectStart = event.objects().stream().mapToInt(o -> tokens.get(o.head()).start()).min().orElse(start);
        // Where the words name the object themselves, an adjective is what cues before it deny.
        var anchor = tokens.get(event.predication().map(p -> event.objects().isEmpty() && p.adjective().isPresent()
                ? p.adjective().get().start() : p.verb().head()).orElse(event.start())).start();
        var reduced = event.predication().filter(p -> p.role() == Predication.Role.REDUCED).isPresent()
                || !event.subjects().isEmpty() && tokens.word(event.start()).contains("-")
                && !tokens.at(event.start() - 1, "no");
        add(new Draft(subject.term(), subject.surface(), relation, new ClaimObject.Concept(target.term()),
                target.surface(), rule.aspect().or(target::aspect), start,
                Math.max(anchor, position(placed, objectStart)), rule.name(), rule.negated(), reduced,
                rule.qualifier(), subject.moved(), relation == Relation.contributesTo ? direction : Optional.empty()));
        return true;
    }

    /** Where the words of an argument stand, behind the given place. */
    private int position(Argument argument, int from) {
        return argument.surface().map(words -> tokens.text().indexOf(words, from)).filter(at -> at >= 0).orElse(from);
    }
}
