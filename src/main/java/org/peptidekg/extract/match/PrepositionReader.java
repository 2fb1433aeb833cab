package org.peptidekg.extract.match;

import java.util.List;
import java.util.Optional;

import org.peptidekg.extract.events.Event;
import org.peptidekg.extract.events.EventFinder;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.Chunk.Preposition;
import org.peptidekg.extract.parse.Predication.Role;

/**
 * Reads what prepositions state by themselves: "without side effects".
 *
 * @param drafts what has been found, to which this adds
 */
record PrepositionReader(Parse parse, EventFinder events, Causes causes, SubjectResolver subjects,
        ArgumentResolver arguments, Drafts drafts) {

    void read(Discourse discourse) {
        for (var k = 0; k + 1 < parse.chunks().size(); k++) {
            if (parse.chunks().get(k) instanceof Preposition p
                    && parse.chunks().get(k + 1) instanceof Nouns nouns) {
                read(p, nouns, discourse);
            }
        }
    }

    private void read(Preposition p, Nouns nouns, Discourse discourse) {
        for (var rule : events.phrases().inPreposition(p.word())) {
            var host = parse.predications().stream().filter(q -> q.verb().start() < p.start()
                    && q.role() != Role.REDUCED)
                    .reduce((a, b) -> b);
            var cause = host.map(causes::cause).filter(c -> !c.agents().isEmpty())
                    .orElseGet(() -> subjects.topic(discourse));
            var event = new Event(rule, p.start(), p.end(), nouns.members(), Optional.empty(), Optional.empty(),
                    false, List.of());
            var any = false;
            for (var member : nouns.members()) {
                any |= drafts.state(rule, event, arguments.resolve(parse.tokens(), member, false),
                        new Cause(cause.agents(), List.of(), false), List.of());
            }
            if (any) {
                return;
            }
        }
    }
}
