package org.peptidekg.extract.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.extract.events.Event;
import org.peptidekg.extract.parse.Predication;
import org.peptidekg.extract.token.Tokens;

/**
 * "X raised Z, but Y did not", "whereas Y had no effect": a clause that only says "do", or that nothing came of it,
 * tells of its subject what the one before told.
 */
final class Echoes {

    private final Tokens tokens;
    private final Set<String> outcomes;

    /** @param outcomes what comes of something: "effect" */
    Echoes(Tokens tokens, Set<String> outcomes) {
        this.tokens = tokens;
        this.outcomes = outcomes;
    }

    /** @param events what each clause states, to which is added what the echoing ones do */
    void fill(List<Predication> clauses, Map<Predication, List<Event>> events) {
        for (var clause : clauses) {
            var does = clause.verb().lemma().equals("do") && clause.object().isEmpty()
                    && events.get(clause).isEmpty();
            if ((does || isFruitless(clause)) && clause.subject().isPresent() && !clause.verb().passive()) {
                clauses.stream().limit(clause.index()).filter(p -> !events.get(p).isEmpty()
                        && events.get(p).stream().noneMatch(Event::inverted)
                        && !p.subject().equals(clause.subject())).reduce((a, b) -> b)
                        .ifPresent(told -> events.put(clause, echo(events.get(told), clause)));
            }
        }
    }

    /** "had no effect": on nothing that is named. */
    private boolean isFruitless(Predication clause) {
        return clause.phrases().isEmpty() && clause.object().filter(o -> o.members().size() == 1
                && o.last().of().isEmpty() && outcomes.contains(tokens.lemma(o.last().head()))
                && tokens.at(o.last().start(), "no")).isPresent();
    }

    private static List<Event> echo(List<Event> told, Predication clause) {
        return told.stream().map(event -> new Event(event.rule(), clause.verb().start(), clause.verb().head() + 1,
                event.objects(), Optional.of(clause), Optional.empty(), false, List.of())).toList();
    }
}
