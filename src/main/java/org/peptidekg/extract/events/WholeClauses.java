package org.peptidekg.extract.events;

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
import org.peptidekg.extract.rules.Pattern;
import org.peptidekg.extract.rules.Rule;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.Tokens;

/** Matches the patterns that need nothing but a clause's own subject, verb and words behind: "users feel O". */
final class WholeClauses {

    /** How far behind "patients" what they have may begin. */
    private static final int HAD = 5;
    /** How far behind a verb the word may stand that says how: "lost 15 % of their body weight". */
    private static final int MANNER = 7;
    /** How far behind "keep X in" the word may stand: "in tight check". */
    private static final int KEPT = 3;

    private final Set<String> people;
    private final Set<String> amounts;

    WholeClauses(Words words) {
        this.people = words.people();
        this.amounts = Stream.of("more", "less").flatMap(k -> words.amounts().get(k).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Event> match(Tokens tokens, Rule rule, Pattern pattern, Predication p) {
        return pattern instanceof Pattern.State state ? match(tokens, rule, state, p)
                : pattern instanceof Pattern.Kept kept ? match(tokens, rule, kept, p)
                : pattern instanceof Pattern.Happening happening ? match(tokens, rule, happening, p)
                : pattern instanceof Pattern.Kind kind ? match(tokens, rule, kind, p)
                : pattern instanceof Pattern.Likely likely ? match(tokens, rule, likely, p)
                : pattern instanceof Pattern.Holding holding ? match(tokens, rule, holding, p)
                : pattern instanceof Pattern.Pair pair ? match(tokens, rule, pair, p)
                : pattern instanceof Pattern.Naming naming ? match(tokens, rule, naming, p) : Optional.empty();
    }

    private static Optional<Event> match(Tokens tokens, Rule rule, Pattern.Naming naming, Predication p) {
        var verb = p.verb();
        var done = verb.passive() || verb.form() == Form.PARTICIPLE;
        var said = naming.words().contains(verb.lemma()) || done && naming.words().contains(tokens.word(verb.head()));
        var copula = EventFinder.COPULAS.contains(verb.lemma()) || done && Word.in(verb.lemma(), "consider", "deem",
                "think");
        var adjective = copula && p.adjective()
                .filter(a -> naming.words().contains(a.lemma()) || naming.words().contains(tokens.word(a.start())))
                .isPresent();
        if (!naming.manner().isEmpty() && IntStream.rangeClosed(verb.head() + 1, verb.head() + MANNER)
                .takeWhile(k -> k < tokens.size() && !tokens.is(k, "PUNCT", "VERB", "AUX"))
                .noneMatch(k -> naming.manner().contains(tokens.lemma(k))
                || naming.manner().contains(tokens.word(k)))) {
            return Optional.empty();
        }
        var moved = said && !naming.active() && !done;
        if (naming.active() ? !said || done : !said && !adjective || moved && p.object().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Event(rule, verb.start(), verb.head() + 1, List.of(), Optional.of(p), Optional.empty(),
                false, moved ? p.object().get().members() : List.of()));
    }

    /** "keeps pain in check" */
    private static Optional<Event> match(Tokens tokens, Rule rule, Pattern.Kept kept, Predication p) {
        var moved = p.verb().passive() ? p.subject() : p.object();
        var behind = p.verb().passive() ? p.verb().head() + 1 : p.object().map(Nouns::end).orElse(0);
        var led = kept.prepositions().isEmpty() ? 0 : 1;
        return kept.verbs().contains(p.verb().lemma()) && moved.isPresent()
                && (led == 0 || kept.prepositions().contains(tokens.word(behind)))
                && IntStream.range(behind + led, behind + KEPT).anyMatch(k -> kept.words().contains(tokens.word(k)))
                ? Optional.of(new Event(rule, p.verb().start(), p.verb().head() + 1, moved.get().members(),
                        Optional.of(p), Optional.empty(), p.verb().passive(), List.of())) : Optional.empty();
    }

    /** "Patients given X were less likely to develop Y." */
    private static Optional<Event> match(Tokens tokens, Rule rule, Pattern.Likely likely, Predication p) {
        var said = p.host().flatMap(Predication::adjective).filter(a -> a.lemma().equals("likely")
                && tokens.at(a.start() - 1, likely.degree())).isPresent();
        return !said || !likely.verbs().contains(p.verb().lemma()) || p.object().isEmpty() ? Optional.empty()
                : Optional.of(new Event(rule, p.verb().start(), p.verb().head() + 1, p.object().get().members(),
                        Optional.of(p), Optional.empty(), false, List.of()));
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
        var said = EventFinder.COPULAS.contains(p.verb().lemma()) && (adjective || p.object().flatMap(o -> tokens
                .mentionAt(Heads.core(tokens, o.last()))).filter(m -> kind.labels().contains(m.mention().best().term()
                .label().replace(' ', '-'))).isPresent());
        var named = EventFinder.COPULAS.contains(p.verb().lemma()) && Heads.in(tokens, p.object(), kind.labels())
                && p.object().get().last().of().isEmpty();
        // "a side effect of X": X has it
        var whose = p.object().map(o -> o.last().of()).orElse(List.of());
        return said || named ? p.subject().map(subject -> new Event(rule, p.verb().start(), p.verb().head() + 1,
                subject.members(), Optional.of(p), Optional.empty(), true, whose)) : Optional.empty();
    }

    /** "makes people drowsy", "they felt drowsy": the adjective that only stands for a state is the object. */
    private Optional<Event> match(Tokens tokens, Rule rule, Pattern.State state, Predication p) {
        var who = state.caused() ? p.object() : p.subject();
        var said = state.caused() ? Optional.<Integer>empty() : p.object().map(o -> o.last().head());
        var behind = (state.caused() ? who.map(w -> w.last().head()) : Optional.of(p.verb().head())).map(k -> k + 1);
        var adjective = p.adjective().map(Chunk.Adjective::start).or(() -> said.filter(k -> isState(tokens, k)))
                .or(() -> behind.filter(k -> isState(tokens, k))).orElse(-1);
        // "Felt tired after X": a diary leaves itself out
        var someone = who.map(w -> tokens.is(w.last().head(), "PRON")
                || people.contains(tokens.lemma(w.last().head()))).orElse(!state.caused() && p.verb().start() == 0);
        if (!state.verbs().contains(p.verb().lemma()) || adjective < 0 || p.verb().passive()
                || tokens.mentionAt(adjective).isEmpty() || !someone
                || tokens.at(adjective - 1, "less") != state.degree().equals("less")) {
            return Optional.empty();
        }
        return Optional.of(new Event(rule, p.verb().start(), p.verb().head() + 1, states(tokens, adjective),
                Optional.of(p), Optional.empty(), !state.caused(), List.of()));
    }

    /** A name that only stands for a state: "irritable", "constipated". */
    private static boolean isState(Tokens tokens, int word) {
        return tokens.mentionAt(word).filter(m -> ArgumentResolver.noun(m.mention()).isEmpty()).isPresent();
    }

    /** "irritable and a bit restless" */
    private static List<NounPhrase> states(Tokens tokens, int first) {
        return IntStream.range(first, tokens.size())
                .takeWhile(k -> k == first || tokens.is(k, "CCONJ", "ADJ", "ADV", "DET") || tokens.at(k, ",")
                        || tokens.at(k, "bit") || tokens.mentionAt(k).isPresent())
                .filter(k -> k == first || isState(tokens, k)).mapToObj(k -> NounPhrase.of(k, k + 1, k)).toList();
    }

    private static Optional<Event> match(Tokens tokens, Rule rule, Pattern.Happening happening, Predication p) {
        // "affects one in ten people": whom, as "goes up" says where to
        var whom = p.object().filter(o -> happening.particles().contains(tokens.lemma(o.last().head()))
                || o.last().of().stream().anyMatch(of -> happening.particles().contains(tokens.lemma(of.head()))));
        var particle = happening.particles().isEmpty() || whom.isPresent()
                || happening.particles().contains(tokens.word(p.verb().head() + 1));
        return p.subject().filter(subject -> particle && happening.verbs().contains(p.verb().lemma())
                && (p.object().isEmpty() || whom.isPresent())
                && !p.verb().passive() && !(happening.after() && p.index() == 0))
                .map(subject -> new Event(rule, p.verb().start(), p.verb().head() + 1, subject.members(),
                        Optional.of(p), Optional.empty(), true, List.of()));
    }

    static List<NounPhrase> theirs(Tokens tokens, Nouns nouns) {
        var head = nouns.last().head();
        if (!tokens.at(head + 1, "with")) {
            return List.of();
        }
        return tokens.mentions().stream().filter(m -> m.start() > head + 1 && m.start() <= head + HAD)
                .map(m -> NounPhrase.of(m.start(), m.end(), m.end() - 1)).limit(1).toList();
    }
}
