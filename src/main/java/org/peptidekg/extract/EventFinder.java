package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.extract.Chunk.Verb.Form;
import org.peptidekg.extract.Predication.Role;
import org.peptidekg.mention.TermClass;

/** Matches the patterns of the rules against clauses and noun phrases: of all rules that match, the first wins. */
final class EventFinder {

    private static final Set<String> COPULAS =
            Set.of("be", "become", "remain", "make", "prove", "seem", "appear", "stay");

    /** Rules with such objects may speak of people themselves, not of what they have. */
    private static final Set<TermClass> PEOPLE = EnumSet.of(TermClass.Population, TermClass.Organism);

    private final PatternIndex patterns;
    private final Set<String> people;

    EventFinder(Rules rules, Words words) {
        this.patterns = new PatternIndex(rules);
        this.people = words.people();
    }

    /** What a clause may state, best rule first; gerunds in its object place are events of their own. */
    List<Event> inClause(Tokens tokens, Predication predication, List<Predication> all) {
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
                : pattern instanceof Pattern.Transfer transfer ? match(rule, transfer, p)
                : pattern instanceof Pattern.Happening happening ? match(rule, happening, p)
                : pattern instanceof Pattern.Kind kind ? match(tokens, rule, kind, p)
                : pattern instanceof Pattern.Change change ? match(tokens, rule, change, p)
                : pattern instanceof Pattern.Naming naming ? match(tokens, rule, naming, p) : Optional.empty();
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
                            || Heads.in(tokens, p.complement(), clause.words()));
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
            return !participle && (Heads.in(tokens, p.object(), clause.words())
                    && Heads.described(tokens, p.object(), clause.adjectives())
                    || p.adjective().filter(a -> clause.words().contains(a.lemma())).isPresent())
                    ? complement(tokens, rule, clause.prepositions(), p, all, false) : Optional.empty();
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

    private static Optional<Event> match(Tokens tokens, Rule rule, Pattern.Naming naming, Predication p) {
        var verb = p.verb();
        var done = verb.passive() || verb.form() == Form.PARTICIPLE;
        var said = naming.words().contains(verb.lemma()) || done && naming.words().contains(tokens.word(verb.head()));
        var copula = COPULAS.contains(verb.lemma()) || done && Word.in(verb.lemma(), "consider", "deem", "think");
        var adjective = copula && p.adjective()
                .filter(a -> naming.words().contains(a.lemma()) || naming.words().contains(tokens.word(a.start())))
                .isPresent();
        var moved = said && !naming.active() && !done;
        if (naming.active() ? !said || done : !said && !adjective || moved && p.object().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Event(rule, verb.start(), verb.head() + 1, List.of(), Optional.of(p), Optional.empty(),
                false, moved ? p.object().get().members() : List.of()));
    }

    private static Optional<Event> match(Tokens tokens, Rule rule, Pattern.Kind kind, Predication p) {
        var adjective = p.adjective().filter(a -> kind.labels().contains(a.lemma())).isPresent();
        var said = COPULAS.contains(p.verb().lemma()) && (adjective || p.object().flatMap(o -> tokens
                .mentionAt(Heads.core(tokens, o.last()))).filter(m -> kind.labels().contains(m.mention().best().term()
                .label().replace(' ', '-'))).isPresent());
        return said ? p.subject().map(subject -> new Event(rule, p.verb().start(), p.verb().head() + 1,
                subject.members(), Optional.of(p), Optional.empty(), true, List.of())) : Optional.empty();
    }

    private static Optional<Event> match(Tokens tokens, Rule rule, Pattern.Change change, Predication p) {
        var said = change.words().contains(p.verb().lemma()) && p.object().isEmpty() && !p.verb().passive()
                || COPULAS.contains(p.verb().lemma()) && p.adjective()
                        .filter(a -> change.words().contains(tokens.word(a.start()))).isPresent();
        var by = p.phrases().stream().filter(phrase -> change.prepositions().contains(phrase.preposition()))
                .findFirst();
        return said && by.isPresent() ? p.subject().map(subject -> new Event(rule, p.verb().start(),
                p.verb().head() + 1, subject.members(), Optional.of(p), Optional.empty(), false,
                by.get().nouns().members())) : Optional.empty();
    }

    private static Optional<Event> match(Rule rule, Pattern.Happening happening, Predication p) {
        return p.subject().filter(subject -> happening.verbs().contains(p.verb().lemma()) && p.object().isEmpty()
                && !p.verb().passive() && !(happening.after() && p.index() == 0))
                .map(subject -> new Event(rule, p.verb().start(), p.verb().head() + 1, subject.members(),
                        Optional.of(p), Optional.empty(), true, List.of()));
    }

    private static Optional<Event> match(Rule rule, Pattern.Transfer transfer, Predication p) {
        var behind = p.phrases().stream().filter(phrase -> transfer.prepositions().contains(phrase.preposition()))
                .findFirst();
        var moved = p.verb().passive() || p.verb().form() == Form.PARTICIPLE ? p.subject() : p.object();
        if (!transfer.verbs().contains(p.verb().lemma()) || behind.isEmpty() || moved.isEmpty()) {
            return Optional.empty();
        }
        var first = moved.get().members();
        var second = behind.get().nouns().members();
        return Optional.of(new Event(rule, p.verb().start(), p.verb().head() + 1, transfer.subjectFirst() ? second
                : first,
                Optional.of(p), Optional.empty(), false, transfer.subjectFirst() ? first : second));
    }

    /** O behind a preposition, or right behind the verb where there is none. */
    private Optional<Event> complement(Tokens tokens, Rule rule, Set<String> prepositions, Predication p,
            List<Predication> all, boolean inverted) {
        var objects = new ArrayList<NounPhrase>();
        if (prepositions.isEmpty()) {
            p.object().ifPresent(nouns -> objects.addAll(nouns.members()));
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

    /** The events that a noun phrase states by its head or its adjectives. */
    List<Event> inPhrase(Tokens tokens, NounPhrase phrase, Optional<Predication.Phrase> behind) {
        var first = firstWord(tokens, phrase);
        var found = new ArrayList<Event>();
        for (var entry : patterns.phrases(tokens, phrase, first)) {
            match(tokens, entry.rule(), entry.pattern(), phrase, first, behind).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Event> match(Tokens tokens, Rule rule, Pattern pattern, NounPhrase phrase, int first,
            Optional<Predication.Phrase> behind) {
        var head = phrase.head();
        if (pattern instanceof Pattern.Nominal nominal && nominal.nouns().contains(tokens.lemma(head))) {
            var objects = new ArrayList<NounPhrase>();
            if (nominal.prepositions().contains("of")) {
                objects.addAll(phrase.of());
            }
            if (objects.isEmpty()) {
                behind.filter(p -> nominal.prepositions().contains(p.preposition().replace(' ', '-')))
                        .ifPresent(p -> objects.addAll(p.nouns().members()));
            }
            return objects.isEmpty() ? Optional.empty() : Optional.of(event(rule, head, head + 1, objects, phrase));
        }
        if (pattern instanceof Pattern.Compound compound && compound.nouns().contains(tokens.lemma(head))
                && head > first
                && isFree(tokens, head) && (tokens.is(head - 1, "NOUN", "PROPN")
                || tokens.mentionAt(head - 1).isPresent())) {
            return Optional.of(event(rule, head, head + 1, List.of(NounPhrase.of(first, head, head - 1)), phrase));
        }
        if (pattern instanceof Pattern.Modifier modifier) {
            for (var k = phrase.start(); k < head; k++) {
                if (modifier.adjectives().contains(tokens.word(k)) && isFree(tokens, k)) {
                    return Optional.of(event(rule, k, k + 1, List.of(new NounPhrase(k + 1, phrase.end(), head,
                            Optional.empty(), phrase.of(), phrase.examples(), Optional.empty())), phrase));
                }
            }
        }
        if (pattern instanceof Pattern.Hyphen hyphen) {
            for (var k = first; k <= head; k++) {
                var cut = tokens.word(k).lastIndexOf('-');
                if (cut > 0 && isFree(tokens, k) && hyphen.participles().contains(tokens.word(k).substring(cut + 1))) {
                    return Optional.of(event(rule, k, k + 1, List.of(NounPhrase.of(k, k + 1, k)), phrase));
                }
            }
        }
        return Optional.empty();
    }

    /** A word that is part of a longer name is no word of a rule: "lower" in "lower back pain". */
    private static boolean isFree(Tokens tokens, int k) {
        return tokens.mentionAt(k).filter(m -> m.end() - m.start() > 1).isEmpty();
    }

    private static int firstWord(Tokens tokens, NounPhrase phrase) {
        var first = phrase.possessor().map(owner -> owner.end()).orElse(phrase.start());
        while (first < phrase.head() && (tokens.is(first, "DET", "PART", "PUNCT") || tokens.is(first, "PRON"))) {
            first++;
        }
        return first;
    }

    private static Event event(Rule rule, int start, int end, List<NounPhrase> objects, NounPhrase phrase) {
        return new Event(rule, start, end, List.copyOf(objects), Optional.empty(), Optional.of(phrase), false,
                List.of());
    }

    /** The events that an adjective states by itself: "FDA-approved". */
    List<Event> inAdjective(Tokens tokens, int at) {
        var word = tokens.word(at);
        var last = word.substring(word.lastIndexOf('-') + 1);
        var phrase = NounPhrase.of(at, at + 1, at);
        return word.contains("-") ? patterns.hyphens(last).stream()
                .map(rule -> event(rule, at, at + 1, List.of(phrase), phrase)).toList() : List.of();
    }

    /** The rules that a preposition by itself states. */
    List<Rule> inPreposition(String preposition) {
        return patterns.prepositions(preposition.replace(' ', '-'));
    }
}
