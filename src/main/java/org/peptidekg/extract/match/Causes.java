package org.peptidekg.extract.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.extract.events.Event;
import org.peptidekg.extract.events.EventFinder;
import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.Chunk.Verb.Form;
import org.peptidekg.extract.parse.Heads;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.parse.Predication.Role;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Finds for each clause of a sentence who or what brings it about, and by which means. */
final class Causes {

    /** What things may rise or fall with, other than substances: "rises during exercise". */
    private static final Set<TermClass> DOINGS = EnumSet.of(TermClass.Practice, TermClass.Function,
            TermClass.Process, TermClass.Condition, TermClass.Symptom);
    private final Parse parse;
    private final Tokens tokens;
    private final SubjectResolver subjects;
    private final ArgumentResolver arguments;
    private final Discourse discourse;
    private final Adjuncts adjuncts;
    private final Map<Predication, List<Event>> clauseEvents = new IdentityHashMap<>();
    private final Map<Predication, Cause> known = new IdentityHashMap<>();
    private List<Argument> spokenOf = List.of();

    Causes(Parse parse, SubjectResolver subjects, ArgumentResolver arguments, EventFinder events, Discourse discourse,
            Echoes echoes) {
        this.parse = parse;
        this.tokens = parse.tokens();
        this.subjects = subjects;
        this.arguments = arguments;
        this.discourse = discourse;
        this.adjuncts = new Adjuncts(parse, subjects);
        parse.predications().forEach(p -> clauseEvents.put(p, events.inClause(tokens, p, parse.predications())));
        echoes.fill(parse.predications(), clauseEvents);
    }

    /** What a clause may state, best rule first. */
    List<Event> events(Predication p) {
        return clauseEvents.getOrDefault(p, List.of());
    }

    /** What the sentence is about, as far as it has been read. */
    List<Argument> spokenOf() {
        return spokenOf;
    }

    /** Notes what a clause is about; the topic of the article comes first. */
    void speakOf(Predication p) {
        var agents = cause(p).agents();
        var named = !agents.isEmpty() && (agents.get(0).surface().isPresent()
                || p.subject().filter(s -> Word.in(tokens.word(s.first().head()), "it", "they", "this", "these")
                        || subjects.isAnaphor(tokens, s.first())).isPresent());
        var topic = named && discourse.topic().filter(agents.get(0).term()::equals).isPresent();
        if (p.role() == Role.MAIN && named && speakable(agents.get(0).term()) && (topic || spokenOf.isEmpty())) {
            spokenOf = agents.stream().filter(a -> speakable(a.term())).toList();
        }
    }

    private static boolean speakable(Term term) {
        return term.termClass().molecular() && term.termClass() != TermClass.SubstanceClass
                || term.termClass() == TermClass.Practice || term.termClass() == TermClass.Condition
                || term.termClass() == TermClass.SignalingSystem;
    }

    /** Who does what an event says. */
    Cause actor(Event event, Predication p) {
        if (event.inverted() && event.subjects().isEmpty()) {
            if (parse.isTree()) {
                return passiveActor(p);
            }
            return p.verb().passive() || p.verb().form() == Form.PARTICIPLE || p.index() == 0 ? byPhrase(p)
                    : parse.predications().stream().limit(p.index()).filter(q -> q.role() == Role.MAIN)
                    .reduce((a, b) -> b).map(this::cause)
                    .filter(c -> c.agents().stream().anyMatch(a -> a.term().termClass().molecular()))
                    .orElseGet(() -> subjects.topic(discourse));
        }
        if (event.subjects().isEmpty()) {
            var cause = cause(p);
            // "the strongest research areas include X": whose areas they are is not said
            return !event.rule().headed().isEmpty() && cause.agents().stream().noneMatch(a ->
                    event.rule().accepts(a.term()) && a.term().listed()) ? subjects.topic(discourse) : cause;
        }
        var moved = subjects.resolve(tokens, event.subjects(), Optional.empty(), local()).agents();
        return new Cause(moved.stream().filter(a -> !Plausibility.NO_PATIENTS.contains(a.term().termClass())
                && (a.term().termClass().molecular() || DOINGS.contains(a.term().termClass())
                || event.rule().relation().isPresent())).toList(), List.of(), false);
    }

    /** Whoever stands behind "by"; the substance of the clause before; nobody in a clause that only describes. */
    Cause passiveActor(Predication p) {
        if (Heads.doer(tokens, p).isPresent()) {
            return byPhrase(p);
        }
        var after = adjuncts.given(p, local());
        if (!after.isEmpty()) {
            return new Cause(after, List.of(), false);
        }
        if (p.role() == Role.REDUCED || p.role() == Role.RELATIVE) {
            return new Cause(List.of(), List.of(), false);
        }
        return p.host().map(this::cause).filter(c -> !c.agents().isEmpty()
                && c.agents().stream().allMatch(a -> a.term().termClass().molecular()))
                .map(c -> new Cause(c.agents(), List.of(), false)).orElseGet(() -> subjects.topic(discourse));
    }

    Cause cause(Predication p) {
        var found = known.get(p);
        if (found != null) {
            return found;
        }
        var cause = findCause(p);
        known.put(p, cause);
        return cause;
    }

    /** An agency that licenses a drug for a use does not bring the use about: the drug does. */
    private Cause findCause(Predication p) {
        var cause = findDoer(p);
        if (cause.agents().isEmpty()
                || !cause.agents().stream().allMatch(a -> Plausibility.OFFICES.contains(a.term().termClass()))) {
            return cause;
        }
        for (var clause = Optional.of(p); clause.isPresent(); clause = clause.get().host()) {
            var licensed = subjects.substances(tokens, clause.get().object());
            if (!licensed.isEmpty()) {
                return new Cause(licensed, List.of(), false);
            }
            if (clause.get().object().filter(o -> tokens.is(o.last().head(), "PRON")).isPresent()) {
                return new Cause(local().it().map(Argument::implied).stream().toList(), List.of(), false);
            }
        }
        return cause;
    }

    private Cause findDoer(Predication p) {
        if (p.subjectEvent().isPresent()) {
            var inner = p.subjectEvent().get();
            var practice = tokens.mentionAt(inner.verb().head()).map(m -> m.mention().best().term())
                    .filter(t -> t.termClass() == TermClass.Practice).map(Argument::implied);
            if (practice.isPresent()) {
                return new Cause(List.of(practice.get()), List.of(), false);
            }
            if (inner.role() == Role.SUBJECT && subjects.isTaking(inner.verb().lemma())) {
                // "Taking X late disturbs sleep": X does.
                var taken = subjects.substances(tokens, inner.object());
                return taken.isEmpty() ? subjects.topic(discourse) : new Cause(taken, List.of(), false);
            }
            // "Eating slowly eases nausea", "Raising X improves memory": nobody's doing but that
            var agents = inner.role() == Role.OWNED ? owned(inner) : inner.role() == Role.SUBJECT
                    ? List.<Argument>of() : subjects.topic(discourse).agents();
            return new Cause(agents, objects(inner), inner.role() == Role.OWNED);
        }
        if (p.role() == Role.OWNED) {
            return new Cause(owned(p), List.of(), false);
        }
        if (p.role() == Role.SUBJECT && p.subject().isEmpty()) {
            return new Cause(List.of(), List.of(), false);
        }
        if (p.subject().isEmpty()) {
            var before = p.role() != Role.MAIN ? Optional.<Predication>empty() : parse.predications().stream()
                    .limit(p.index()).filter(q -> q.role() == Role.MAIN && q.subject().isPresent())
                    .reduce((a, b) -> b);
            if (before.isPresent() && parse.isTree()) {
                // "X produced sleep, increased Y"
                return cause(before.get());
            }
            return p.host().filter(h -> h != p && p.role() != Role.MAIN).map(this::cause).orElseGet(() ->
                    subjects.topic(discourse));
        }
        var subject = p.subject().get();
        if (p.role() == Role.RELATIVE && parse.isTree() && subjects.isPeople(tokens.lemma(subject.last().head()))
                && p.subjectEvent().isEmpty() && !p.verb().passive()) {
            // "subjects who had pain": whom the sentence is about
            return new Cause(List.of(), List.of(), false);
        }
        var used = subjects.used(tokens, p);
        if (!used.isEmpty()) {
            return new Cause(used, List.of(), false);
        }
        var had = adjuncts.tells(subject.last()) ? adjuncts.given(p, local()) : List.<Argument>of();
        if (!had.isEmpty()) {
            // "Five of six patients had less pain after taking X"
            return new Cause(had, List.of(), false);
        }
        var named = Antecedents.of(tokens, p, parse.predications()).map(this::cause)
                .filter(c -> !c.agents().isEmpty());
        if (named.isPresent()) {
            return new Cause(named.get().agents(), List.of(), false);
        }
        var found = subjects.resolve(tokens, subject.members(), parse.behind(subject.last()), local());
        if (p.role() == Role.RELATIVE && found.isEmpty() && p.host().filter(host -> host != p).isPresent()) {
            return cause(p.host().get());
        }
        var kind = parse.predications().stream().filter(q -> q != p && KindClauses.names(q, p, subject, found))
                .map(q -> subjects.substances(tokens, q.object())).filter(list -> !list.isEmpty()).findFirst();
        if (kind.isPresent()) {
            return new Cause(kind.get(), List.of(), false);
        }
        return parse.predications().stream().filter(q -> q != p && KindClauses.describes(tokens, q, p, subject, found))
                .findFirst().map(this::cause).orElse(found);
    }

    /** "it" in the middle of a sentence may stand for a subject of the same sentence. */
    Discourse local() {
        return discourse.speakingOf(spokenOf);
    }

    private List<Argument> owned(Predication p) {
        return p.subject().flatMap(s -> subjects.owner(tokens, s.last(), discourse))
                .or(() -> parse.isTree() ? p.host().map(host -> cause(host).agents()).filter(a -> !a.isEmpty())
                        : Optional.empty())
                .orElseGet(() -> subjects.topic(discourse).agents());
    }

    private Cause byPhrase(Predication p) {
        return Heads.doer(tokens, p)
                .map(phrase -> subjects.resolve(tokens, phrase.nouns().members(), Optional.empty(), discourse))
                .orElseGet(() -> subjects.topic(discourse));
    }

    /** By what a clause comes about: "by raising X", "thereby", "due to its effect on X". */
    List<Argument> means(Predication p) {
        return new Means(parse, this, subjects, discourse).of(p);
    }

    /** What a predication says something of: the objects of its event, or else its plain objects. */
    List<Argument> objects(Predication p) {
        var stated = events(p);
        var phrases = stated.isEmpty() ? p.object().map(Nouns::members).orElse(List.of()) : stated.get(0).objects();
        var rules = stated.stream().limit(1).map(Event::rule).toList();
        var found = new ArrayList<Argument>();
        for (var phrase : phrases) {
            var inner = parse.stated(phrase);
            if (inner.isEmpty()) {
                arguments.resolve(tokens, phrase, true).forEach(a -> found.add(a.movedBy(rules)));
            } else {
                inner.forEach(e -> e.objects().forEach(o -> arguments.resolve(tokens, o, true)
                        .forEach(a -> found.add(a.movedBy(List.of(e.rule())).movedBy(rules)))));
            }
        }
        return found;
    }

    /** What the subject of an inverse rule says has come about: the noun, or what "this" stands for. */
    List<Argument> effects(Event event) {
        var p = event.predication();
        var subject = p.flatMap(Predication::subject);
        if (subject.isEmpty()) {
            return List.of();
        }
        var named = subject.get().members().stream().flatMap(m -> arguments.resolve(tokens, m, false).stream())
                .filter(a -> event.rule().objects().contains(a.term().termClass())).toList();
        if (!named.isEmpty()) {
            return named;
        }
        var cause = subjects.resolve(tokens, subject.get().members(), parse.behind(subject.get().last()), local());
        return cause.means().isEmpty() ? cause.agents() : cause.means();
    }
}
