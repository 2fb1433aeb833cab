package org.peptidekg.extract.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.peptidekg.extract.parse.Predication;

/** "X raised Z, but Y did not": a clause that only says "do" tells of its subject what the one before told. */
final class Echoes {

    private Echoes() {
    }

    /** @param events what each clause states, to which is added what the echoing ones do */
    static void fill(List<Predication> clauses, Map<Predication, List<Event>> events) {
        for (var clause : clauses) {
            if (clause.verb().lemma().equals("do") && clause.object().isEmpty() && clause.subject().isPresent()
                    && !clause.verb().passive() && events.get(clause).isEmpty()) {
                clauses.stream().limit(clause.index()).filter(p -> !events.get(p).isEmpty()
                        && events.get(p).stream().noneMatch(Event::inverted)
                        && !p.subject().equals(clause.subject())).reduce((a, b) -> b)
                        .ifPresent(told -> events.put(clause, echo(events.get(told), clause)));
            }
        }
    }

    private static List<Event> echo(List<Event> told, Predication clause) {
        return told.stream().map(event -> new Event(event.rule(), clause.verb().start(), clause.verb().head() + 1,
                event.objects(), Optional.of(clause), Optional.empty(), false, List.of())).toList();
    }
}
