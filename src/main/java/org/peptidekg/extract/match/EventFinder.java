package org.peptidekg.extract.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.parse.Chunk;
import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.Chunk.Verb.Form;
import org.peptidekg.extract.parse.Heads;
import org.peptidekg.extract.parse.NounPhrase;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.parse.Predication.Role;
import org.peptidekg.extract.rules.Pattern;
import org.peptidekg.extract.rules.Rule;
import org.peptidekg.extract.rules.Rules;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.TermClass;

/** Matches the patterns of the rules against clauses and noun phrases: of all rules that match, the first wins. */
public final class EventFinder {

    private static final Set<String> COPULAS =
            Set.of("be", "become", "remain", "make", "prove", "seem", "appear", "stay", "get");

    /** Rules with such objects may speak of people themselves, not of what they have. */
    private static final Set<TermClass> PEOPLE = EnumSet.of(TermClass.Population, TermClass.Organism);

    /** How far behind "patients" what they have may begin. */
    private static final int HAD = 5;
    /** How far behind a verb the word may stand that says how: "lost 15 % of their body weight". */
    private static final int MANNER = 7;

    private final PatternIndex patterns;
    private final PhraseEvents phrases;
    private final Set<String> people;
    private final Set<String> judging;
    private final Set<String> amounts;

    public EventFinder(Rules rules, Words words) {
        this.patterns = new PatternIndex(rules);
        this.phrases = new PhraseEvents(patterns);
        this.people = words.people();
        this.judging = words.judging();
        this.amounts = Stream.of("more", "less").flatMap(k -> words.amounts().get(k).stream())
                .collect(Collectors.toUnmodifiableSet());
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
                : pattern instanceof Pattern.Transfer transfer ? match(tokens, rule, transfer, p, all)
                : pattern instanceof Pattern.State state ? match(tokens, rule, state, p)
                : pattern instanceof Pattern.Happening happening ? match(tokens, rule, happening, p)
                : pattern instanceof Pattern.Kind kind ? match(tokens, rule, kind, p)
                : pattern instanceof Pattern.Change change ? match(tokens, rule, change, p, all)
                : pattern instanceof Pattern.Holding holding ? match(tokens, rule, holding, p)
                : pattern instanceof Pattern.Pair pair ? match(tokens, rule, pair, p)
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
        if (!naming.manner().isEmpty() && IntStream.rangeClosed(verb.head() + 1, verb.head() + MANNER)
                .takeWhile(k -> k < tokens.size() && !tokens.is(k, "PUNCT", "VERB", "AUX"))
                .noneMatch(k -> naming.manner().contains(tokens.lemma(k)) || naming.manner().contains(tokens.word(k)))) {
            return Optional.empty();
        }
        var moved = said && !naming.active() && !done;
        if (naming.active() ? !said || done : !said && !adjective || moved && p.object().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Event(rule, verb.start(), verb.head() + 1, List.of(), Optional.of(p), Optional.empty(),
                false, moved ? p.object().get().members() : List.of()));
    }

    /** "people with X have low Y", "obese rats had more Y" */
    private Optional<Event> match(Tokens tokens, Rule rule, Pattern.Holding holding, Predication p) {
        if (!holding.verbs().contains(p.verb().lemma()) || p.verb().passive() || p.object().isEmpty()
                || p.subject().isEmpty()) {
            return Optional.empty();
        }
        var who = p.subject().get();
        var objects = p.object().get().members().stream().filter(o -> IntStream.range(o.start(), o.head())
                .anyMatch(k -> amounts.contains(tokens.word(k)))).toList();
        var had = tokens.mentionAt(who.last().head() - 1).filter(m -> m.start() >= who.last().start()
                && rule.subjects().contains(m.mention().best().term().termClass()))
                .map(m -> List.of(NounPhrase.of(m.start(), m.end(), m.end() - 1))).orElseGet(() -> theirs(tokens, who));
        return objects.isEmpty() || had.isEmpty() ? Optional.empty() : Optional.of(new Event(rule, p.verb().start(),
                p.verb().head() + 1, objects, Optional.of(p), Optional.empty(), false, had));
    }

    /** "X and Y are linked": with nothing behind it that they are linked to. */
    private static Optional<Event> match(Tokens tokens, Rule rule, Pattern.Pair pair, Predication p) {
        var verb = p.verb();
        var said = pair.words().contains(tokens.word(verb.head())) || pair.words().contains(verb.lemma())
                || p.adjective().filter(a -> pair.words().contains(a.lemma())).isPresent();
        var members = p.subject().map(Nouns::members).orElse(List.of());
        var other = p.phrases().stream().anyMatch(f -> Word.in(f.preposition(), "to", "with", "by"));
        return !said || members.size() < 2 || other ? Optional.empty() : Optional.of(new Event(rule, verb.start(),
                verb.head() + 1, members.subList(1, members.size()), Optional.of(p), Optional.empty(), false,
                members.subList(0, 1)));
    }

    private static Optional<Event> match(Tokens tokens, Rule rule, Pattern.Kind kind, Predication p) {
        var adjective = p.adjective().filter(a -> kind.labels().contains(a.lemma())).isPresent();
        var said = COPULAS.contains(p.verb().lemma()) && (adjective || p.object().flatMap(o -> tokens
                .mentionAt(Heads.core(tokens, o.last()))).filter(m -> kind.labels().contains(m.mention().best().term()
                .label().replace(' ', '-'))).isPresent());
        var named = COPULAS.contains(p.verb().lemma()) && Heads.in(tokens, p.object(), kind.labels())
                && p.object().get().last().of().isEmpty();
        return said || named ? p.subject().map(subject -> new Event(rule, p.verb().start(), p.verb().head() + 1,
                subject.members(), Optional.of(p), Optional.empty(), true, List.of())) : Optional.empty();
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

    /** "makes people drowsy", "they felt drowsy": the adjective that only stands for a state is the object. */
    private Optional<Event> match(Tokens tokens, Rule rule, Pattern.State state, Predication p) {
        var who = state.caused() ? p.object() : p.subject();
        var adjective = p.adjective().map(Chunk.Adjective::start).or(() -> p.object().map(o -> o.last().head())
                .filter(k -> !state.caused() && tokens.mentionAt(k)
                        .filter(m -> ArgumentResolver.noun(m.mention()).isEmpty()).isPresent())).orElse(-1);
        if (!state.verbs().contains(p.verb().lemma()) || adjective < 0 || p.verb().passive()
                || tokens.mentionAt(adjective).isEmpty() || who.isEmpty()
                || !tokens.is(who.get().last().head(), "PRON")
                && !people.contains(tokens.lemma(who.get().last().head()))
                || tokens.at(adjective - 1, "less") != state.degree().equals("less")) {
            return Optional.empty();
        }
        return Optional.of(new Event(rule, p.verb().start(), p.verb().head() + 1,
                List.of(NounPhrase.of(adjective, adjective + 1, adjective)), Optional.of(p), Optional.empty(),
                !state.caused(), List.of()));
    }

    private static Optional<Event> match(Tokens tokens, Rule rule, Pattern.Happening happening, Predication p) {
        var particle = happening.particles().isEmpty()
                || happening.particles().contains(tokens.word(p.verb().head() + 1));
        return p.subject().filter(subject -> particle && happening.verbs().contains(p.verb().lemma())
                && p.object().isEmpty()
                && !p.verb().passive() && !(happening.after() && p.index() == 0))
                .map(subject -> new Event(rule, p.verb().start(), p.verb().head() + 1, subject.members(),
                        Optional.of(p), Optional.empty(), true, List.of()));
    }

    private Optional<Event> match(Tokens tokens, Rule rule, Pattern.Transfer transfer, Predication p,
            List<Predication> all) {
        var behind = p.phrases().stream().filter(phrase -> transfer.prepositions().contains(phrase.preposition()))
                .findFirst();
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
        var theirs = people.contains(tokens.lemma(head)) ? theirs(tokens, nouns) : List.<NounPhrase>of();
        return theirs.isEmpty() ? nouns.members() : theirs;
    }

    private static List<NounPhrase> theirs(Tokens tokens, Nouns nouns) {
        var head = nouns.last().head();
        if (!tokens.at(head + 1, "with")) {
            return List.of();
        }
        return tokens.mentions().stream().filter(m -> m.start() > head + 1 && m.start() <= head + HAD)
                .map(m -> NounPhrase.of(m.start(), m.end(), m.end() - 1)).limit(1).toList();
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

    /** The events that noun phrases, adjectives and prepositions state. */
    PhraseEvents phrases() {
        return phrases;
    }
}
