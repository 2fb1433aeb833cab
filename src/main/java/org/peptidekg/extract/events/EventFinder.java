package org.peptidekg.extract.events;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.extract.pairs.WordSenses;
import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.Chunk.Verb.Form;
import org.peptidekg.extract.parse.Heads;
import org.peptidekg.extract.parse.NounPhrase;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.parse.Predication.Role;
import org.peptidekg.extract.rules.Effect;
import org.peptidekg.extract.rules.Pattern;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Rule;
import org.peptidekg.extract.rules.Rules;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.TermClass;

/** Matches the patterns of the rules against clauses and noun phrases: of all rules that match, the first wins. */
public final class EventFinder {

    /** What stands behind a verb turns it round: "drives down pain". */
    /** Stands in a pattern for an object that is not what is claimed of: "floods it with O". */
    private static final String ANYTHING = "it";
    private static final String DOWN = "down";

    static final Set<String> COPULAS = Phrases.sentences().words("copulas");

    /** Rules with such objects may speak of people themselves, not of what they have. */
    static final Set<TermClass> PEOPLE = EnumSet.of(TermClass.Population, TermClass.Organism);


    private final PatternIndex patterns;
    private final PhraseEvents phrases;
    private final WholeClauses whole;
    private final Set<String> people;
    private final Set<String> judging;
    private final WordSenses senses;

    /** @param senses what words may say to the model of pairs */
    public EventFinder(Rules rules, Words words, WordSenses senses) {
        this.patterns = new PatternIndex(rules);
        this.phrases = new PhraseEvents(patterns);
        this.people = words.people();
        this.whole = new WholeClauses(words);
        this.judging = words.judging();
        this.senses = senses;
    }

    /** What words may say to the model of pairs. */
    public WordSenses senses() {
        return senses;
    }

    /** What a clause may state, best rule first; gerunds in its object place are events of their own. */
    public List<Event> inClause(Tokens tokens, Predication predication, List<Predication> all) {
        var found = new ArrayList<Event>();
        for (var entry : patterns.clauses(tokens, predication)) {
            match(tokens, entry.rule(), entry.pattern(), predication, all).filter(event -> !found.contains(event))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Event> match(Tokens tokens, Rule rule, Pattern pattern, Predication p,
            List<Predication> all) {
        return pattern instanceof Pattern.Clause clause ? match(tokens, rule, clause, p, all)
                : pattern instanceof Pattern.Transfer transfer ? match(tokens, rule, transfer, p, all)
                : pattern instanceof Pattern.Change change ? match(tokens, rule, change, p, all)
                : whole.match(tokens, rule, pattern, p);
    }

    private Optional<Event> match(Tokens tokens, Rule rule, Pattern.Clause clause, Predication p,
            List<Predication> all) {
        if (!rule.headed().isEmpty() && !Heads.in(tokens, p.subject(), rule.headed())
                && p.subject().filter(s -> s.members().stream().anyMatch(m -> tokens.mentionAt(m.head())
                        .filter(n -> rule.headed().contains(n.mention().best().term().label())).isPresent()))
                        .isEmpty()) {
            return Optional.empty();
        }
        var verb = p.verb();
        var word = tokens.word(verb.head());
        if (verb.lemma().equals("make") && p.complement().isPresent() && clause.copular() && clause.words().isEmpty()) {
            return Optional.of(new Event(rule, verb.start(), verb.head() + 1, p.complement().get()
                    .members(), Optional.of(p),
                    Optional.empty(), false, List.of()));
        }
        var participle = verb.passive() || verb.form() == Form.PARTICIPLE;
        if (clause.copular() && !clause.words().isEmpty()) {
            var fits = participle && (clause.words().contains(word) || clause.words().contains(verb.lemma()))
                    || COPULAS.contains(verb.lemma()) && (p.adjective()
                            .filter(a -> clause.words().contains(a.lemma())).isPresent()
                            || Heads.in(tokens, p.object(), clause.words())
                            && Heads.described(tokens, p.object(), clause.adjectives())
                            || Heads.in(tokens, p.complement(), clause.words()));
            var judged = judging.contains(verb.lemma()) && !participle && p.object().isPresent()
                    && p.adjective().filter(a -> clause.words().contains(a.lemma())).isPresent();
            if (judged) {
                return complement(tokens, rule, clause.prepositions(), p, all, false)
                        .map(event -> event.by(p.object().get().members()));
            }
            fits |= Heads.behindAs(tokens, p, clause.words());
            return fits ? complement(tokens, rule, clause.prepositions(), p, all, false) : Optional.empty();
        }
        if (!clause.verbs().contains(verb.lemma())) {
            return Optional.empty();
        }
        if (!clause.words().isEmpty() && Heads.behindAs(tokens, p, clause.words())) {
            return complement(tokens, rule, clause.prepositions(), p, all, false);
        }
        if (!clause.words().isEmpty()) {
            return !participle && (clause.words().contains(ANYTHING) && p.object().isPresent()
                    || Heads.in(tokens, p.object(), clause.words())
                    && Heads.described(tokens, p.object(), clause.adjectives())
                    || p.adjective().filter(a -> clause.words().contains(a.lemma())).isPresent())
                    ? complement(tokens, rule, clause.prepositions(), p, all, false) : Optional.empty();
        }
        var particle = p.object().filter(o -> isParticle(tokens, verb.head() + 1, clause, o.start())
                || isParticle(tokens, o.end(), clause, o.end() + 1));
        if (particle.isPresent() && !participle) {
            return complement(tokens, rule, Set.of(), p, all, false);
        }
        if (DOWN.equals(tokens.word(verb.head() + 1)) && clause.prepositions().isEmpty()
                && rule.effect().filter(e -> e == Effect.down || e == Effect.relieve).isEmpty()) {
            return Optional.empty();
        }
        if (!clause.prepositions().isEmpty()) {
            return participle && !clause.copular() || p.object().isPresent() ? Optional.empty()
                    : complement(tokens, rule, clause.prepositions(), p, all, false);
        }
        if (participle) {
            return rule.inverse() || !rule.passive() ? Optional.empty()
                    : p.subject().map(subject -> new Event(rule, verb.start(), verb.head() + 1, subject.members(),
                    Optional.of(p), Optional.empty(), true, List.of()));
        }
        return complement(tokens, rule, Set.of(), p, all, false);
    }

    /** "brings down pain", "brings pain down": the preposition of a pattern that belongs to the verb. */
    private static boolean isParticle(Tokens tokens, int at, Pattern.Clause clause, int next) {
        return at + 1 == next && clause.prepositions().contains(tokens.word(at))
                && tokens.graph().map(g -> g.labelled(at, "compound:prt", "advmod", "case"))
                        .orElse(tokens.is(at, "ADP"));
    }

    private Optional<Event> match(Tokens tokens, Rule rule, Pattern.Change change, Predication p,
            List<Predication> all) {
        var said = change.words().contains(p.verb().lemma()) && p.object().isEmpty() && !p.verb().passive()
                || COPULAS.contains(p.verb().lemma()) && p.adjective()
                        .filter(a -> change.words().contains(tokens.word(a.start()))).isPresent();
        var by = p.phrases().stream().filter(phrase -> change.prepositions().contains(phrase.preposition()))
                .findFirst();
        return said && by.isPresent() ? p.subject().map(subject -> new Event(rule, p.verb().start(),
                p.verb().head() + 1, subject.members(), Optional.of(p), Optional.empty(), false,
                rule.relation().isPresent() ? ofPeople(tokens, by.get(), p, all) : by.get().nouns().members()))
                : Optional.empty();
    }

    private Optional<Event> match(Tokens tokens, Rule rule, Pattern.Transfer transfer, Predication p,
            List<Predication> all) {
        var behind = p.phrases().stream().filter(phrase -> transfer.prepositions()
                .contains(phrase.preposition().replace(' ', '-'))).findFirst();
        var moved = p.verb().passive() || p.verb().form() == Form.PARTICIPLE ? p.subject() : p.object();
        if (!transfer.verbs().contains(p.verb().lemma()) || behind.isEmpty() || moved.isEmpty()) {
            return Optional.empty();
        }
        var first = transfer.subjectFirst() ? moved.get().members() : whatTheyHave(tokens, moved.get());
        var had = transfer.subjectFirst() ? ofPeople(tokens, behind.get(), p, all) : List.<NounPhrase>of();
        var second = had.isEmpty() || rule.objects().stream().anyMatch(PEOPLE::contains)
                ? behind.get().nouns().members() : had;
        return Optional.of(new Event(rule, p.verb().start(), p.verb().head() + 1, transfer.subjectFirst() ? second
                : first,
                Optional.of(p), Optional.empty(), false, transfer.subjectFirst() ? first : second));
    }

    /** "patients with pain were randomised to X": pain, where the phrase names people who have something. */
    private List<NounPhrase> whatTheyHave(Tokens tokens, Nouns nouns) {
        var head = nouns.last().head();
        var theirs = people.contains(tokens.lemma(head)) ? WholeClauses.theirs(tokens, nouns) : List.<NounPhrase>of();
        return theirs.isEmpty() ? nouns.members() : theirs;
    }

    /** O behind a preposition, or right behind the verb where there is none. */
    private Optional<Event> complement(Tokens tokens, Rule rule, Set<String> prepositions, Predication p,
            List<Predication> all, boolean inverted) {
        var objects = new ArrayList<NounPhrase>();
        if (prepositions.isEmpty()) {
            p.object().ifPresent(nouns -> objects.addAll(rule.objects().stream().anyMatch(PEOPLE::contains)
                    ? nouns.members() : whatTheyHave(tokens, nouns)));
        } else {
            var as = p.phrases().stream().filter(phrase -> phrase.preposition().equals("as"))
                    .map(Predication.Phrase::nouns).findFirst();
            var of = p.complement().or(() -> p.object()).or(() -> as).map(nouns -> nouns.last().of())
                    .orElse(List.of());
            of = of.size() == 1 && !of.get(0).of().isEmpty() && rule.relation().isPresent() ? of.get(0).of() : of;
            if (prepositions.contains("of")) {
                objects.addAll(of);
            }
            for (var phrase : p.phrases()) {
                if (prepositions.contains(phrase.preposition().replace(' ', '-'))) {
                    var had = ofPeople(tokens, phrase, p, all);
                    objects.addAll(had.isEmpty() && rule.objects().stream().anyMatch(PEOPLE::contains)
                            ? phrase.nouns().members() : had);
                }
            }
        }
        return objects.isEmpty() && !leadsToVerb(prepositions, p, all) ? Optional.empty()
                : Optional.of(new Event(rule, p.verb().start(), p.verb()
                .head() + 1, List.copyOf(objects), Optional.of(p),
                        Optional.empty(), inverted, List.of()));
    }

    /** "aimed at reducing pain": a verb of its own stands behind the preposition. */
    private static boolean leadsToVerb(Set<String> prepositions, Predication p, List<Predication> all) {
        for (var other : all) {
            if (other.host().isPresent() && other.host().get() == p && prepositions.contains(other.connector())
                    && other.role() != Role.COORDINATED) {
                return true;
            }
        }
        return false;
    }

    /** "for people with pain", "in those suffering from pain": what they have. */
    private List<NounPhrase> ofPeople(Tokens tokens, Predication.Phrase phrase, Predication p,
            List<Predication> all) {
        var last = phrase.nouns().last();
        if (!people.contains(tokens.lemma(last.head()))) {
            return phrase.nouns().members();
        }
        var with = p.phrases().stream().filter(next -> next.nouns().start() > phrase.nouns().start()
                && next.preposition().equals("with")).findFirst();
        return with.map(next -> next.nouns().members()).orElseGet(() -> all.stream()
                .filter(other -> other.role() == Role.REDUCED
                && other.subject().filter(s -> s.last() == last).isPresent())
                .flatMap(other -> other.phrases().stream().limit(1)).flatMap(f -> f.nouns().members().stream())
                .toList());
    }

    /** The events that noun phrases, adjectives and prepositions state. */
    public PhraseEvents phrases() {
        return phrases;
    }
}
