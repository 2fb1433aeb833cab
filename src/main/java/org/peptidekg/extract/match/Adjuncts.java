package org.peptidekg.extract.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.parse.NounPhrase;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.parse.Predication.Role;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.TermClass;

/**
 * What people or animals had been given when something was seen in them ("after X", "while taking X"), and by which
 * route a thing is given.
 */
final class Adjuncts {

    /** Prepositions behind which stands what people or animals had been given. */
    private static final Set<String> GIVEN = Phrases.sentences().words("after");

    private final Parse parse;
    private final Tokens tokens;
    private final SubjectResolver subjects;

    Adjuncts(Parse parse, SubjectResolver subjects) {
        this.parse = parse;
        this.tokens = parse.tokens();
        this.subjects = subjects;
    }

    /** "after X", "under X", "after taking X": substances that what a clause tells comes with. */
    List<Argument> given(Predication p, Discourse local) {
        var behind = p.phrases().stream().filter(phrase -> GIVEN.contains(phrase.preposition()))
                .flatMap(phrase -> subjects.resolve(tokens, phrase.nouns().members(), Optional.empty(), local)
                        .agents().stream())
                .filter(a -> a.term().termClass().molecular() && a.surface().isPresent()).toList();
        return !behind.isEmpty() ? behind : parse.predications().stream()
                .filter(q -> q.host().filter(h -> h == p).isPresent() && subjects.isTaking(q.verb().lemma())
                        && (q.role() == Role.PREPOSITIONAL || Word.in(q.connector(), "when", "while", "after", "once")))
                .flatMap(q -> Stream.concat(subjects.substances(tokens, q.object()).stream(), q.phrases().stream()
                        .filter(phrase -> phrase.preposition().equals("with"))
                        .flatMap(phrase -> subjects.substances(tokens, Optional.of(phrase.nouns())).stream())))
                .toList();
    }

    /** "No change in Y was seen after X": what a phrase is said to have come with. */
    Optional<List<Argument>> seenWith(NounPhrase phrase, Discourse local) {
        return parse.predications().stream().filter(p -> p.subject().filter(s -> s.members().contains(phrase))
                .isPresent()).map(p -> given(p, local)).filter(list -> !list.isEmpty()).findFirst();
    }

    /** "injected intravenously", "injected under the skin": the routes that depend on a verb, or stand behind it. */
    List<Argument> routes(Predication p) {
        return tokens.mentions().stream().filter(named -> named.mention().best().term().termClass() == TermClass.Route
                && tokens.graph().map(graph -> graph.head(graph.firstConjunct(named.end() - 1)) == p.verb().head())
                        .orElse(named.start() == p.verb().end()))
                .map(named -> new Argument(named.mention().best().term(), Optional.empty(),
                        Optional.of(named.mention().surface()))).toList();
    }

    /** Whether a phrase names people or animals, or counts them: "five of the patients". */
    boolean tells(NounPhrase phrase) {
        var noun = tokens.is(phrase.head(), "NUM") && phrase.of().size() == 1 ? phrase.of().get(0).head()
                : phrase.head();
        return subjects.isPeople(tokens.lemma(noun)) || subjects.isArm(tokens.lemma(noun))
                || tokens.mentionAt(noun).map(m -> m.mention().best().term().termClass())
                        .filter(type -> type == TermClass.Population || type == TermClass.Organism).isPresent();
    }
}
