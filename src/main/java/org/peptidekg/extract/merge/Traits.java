package org.peptidekg.extract.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

import org.peptidekg.claim.ClaimObject;
import org.peptidekg.document.Unit;
import org.peptidekg.extract.cues.Cues;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.NounSenses;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Term;

/** What is known of a claim at one place, as far as it tells whether the words state it: names of traits. */
final class Traits {

    private static final int NEAR = 4;
    private static final int FAR = 12;
    private static final int LONG = 35;
    private static final int MANY = 6;
    private static final double CLEARLY = 2;
    private static final double[] STEPS = {0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    private static final Pattern PERSONAL = Phrases.sentences().pattern("personal");

    private Traits() {
    }

    /**
     * A sentence, with what is looked for once for all its claims.
     *
     * @param personal whether it speaks of writer or reader
     */
    record Sentence(String text, boolean personal) {

        static Sentence of(String text) {
            return new Sentence(text, PERSONAL.matcher(text.toLowerCase(Locale.ROOT)).matches());
        }
    }

    /**
     * @param together how many claims the same reader found in the sentence
     * @param share how large a part of the article's names of substances is that of the subject, between 0 and 1
     */
    static List<String> of(Said.Found found, Cues.Reading reading, int together, Optional<Unit.Place> place,
            Optional<SentenceGraph> graph, Optional<Term> topic, NounSenses senses, Sentence sentence,
            double share) {
        var text = sentence.text();
        var draft = found.draft();
        var origin = found.origin();
        var traits = new ArrayList<String>();
        found.rival().ifPresent(rival -> traits.add(origin + ", " + rival));
        traits.add("found by " + origin);
        var by = " by " + (origin.equals(Said.PAIRS) ? origin : "a rule");
        traits.add("tie " + tie(found.chance()));
        traits.add("tie " + tie(found.chance()) + by);
        traits.add("rule " + draft.rule());
        traits.add("another subject " + rival(found) + by);
        traits.add("relation " + draft.relation());
        traits.add("relation " + draft.relation() + " by " + origin);
        traits.add(reading.negated() ? "denied" : "affirmed");
        if (reading.negated()) {
            traits.add(draft.negated() ? "denied by the rule" : "denied by a cue");
        }
        traits.add("certainty " + reading.certainty());
        traits.add("place " + place.map(Enum::name).orElse("ROW"));
        subject(draft, topic, text, traits);
        traits.add((draft.subjectText().isPresent() ? "named" : "implied") + " where the article names " + (share < 0.3
                ? "others" : share < 0.7 ? "it and others" : share < 0.9 ? "it mostly" : "hardly another"));
        object(draft, senses, traits);
        if (!draft.subject().listed()) {
            traits.add("subject head is " + senses.ofPhrase(draft.subject().label()).orElse("no common noun"));
        }
        if (draft.presupposed()) {
            traits.add("named in passing");
        }
        traits.add(together > MANY ? "many claims in the sentence" : together > 2 ? "some claims in the sentence"
                : "few claims in the sentence");
        graph.ifPresent(g -> distance(draft, g, traits));
        graph.ifPresent(g -> others(draft, g.tokens(), traits));
        if (text.indexOf('?') >= 0) {
            traits.add("question mark");
        }
        if (sentence.personal()) {
            traits.add("first or second person");
        }
        return traits;
    }

    /** Whether the object is rather tied to another subject. */
    private static String rival(Said.Found found) {
        if (found.chance().isEmpty() || found.other().isEmpty()) {
            return "not weighed";
        }
        var ratio = found.other().getAsDouble() / Math.max(0.01, found.chance().getAsDouble());
        return ratio > CLEARLY ? "clearly likelier" : ratio > 1 ? "likelier" : ratio > 1 / CLEARLY ? "less likely"
                : "hardly likely";
    }

    /** How likely the two are tied so, in steps. */
    private static String tie(OptionalDouble chance) {
        return chance.isEmpty() ? "not weighed" : Arrays.stream(STEPS).filter(step -> chance.getAsDouble() < step)
                .mapToObj(step -> "below " + step).findFirst().orElse("sure");
    }

    private static void subject(Draft draft, Optional<Term> topic, String text, List<String> traits) {
        var subject = draft.subject();
        var isTopic = topic.filter(subject::equals).isPresent();
        var said = draft.subjectText().isPresent() ? "named" : "implied";
        var near = said.equals("implied") && text.toLowerCase(Locale.ROOT)
                .contains(subject.label().toLowerCase(Locale.ROOT)) ? " but in the sentence" : "";
        traits.add("subject " + said + near + (isTopic ? ", the topic" : ""));
        traits.add("subject is " + kind(subject));
        if (topic.isEmpty()) {
            traits.add("no topic");
        }
    }

    private static String kind(Term term) {
        return (term.listed() ? "listed " : "unlisted ") + term.termClass();
    }

    private static void object(Draft draft, NounSenses senses, List<String> traits) {
        if (draft.object() instanceof ClaimObject.Concept concept) {
            var term = concept.term();
            traits.add("object is " + kind(term));
            traits.add(draft.relation() + " of " + kind(term));
            if (!term.listed()) {
                traits.add("object head is " + senses.ofPhrase(term.label()).orElse("no common noun"));
            }
            traits.add("object of " + Math.min(4, term.label().split(" ").length) + " words");
        } else {
            traits.add("object is a value");
        }
        draft.aspect().ifPresent(aspect -> traits.add("aspect named"));
    }

    private static void distance(Draft draft, SentenceGraph graph, List<String> traits) {
        var tokens = graph.tokens();
        var trigger = tokens.indexAt(draft.start());
        var object = tokens.indexAt(draft.point());
        var far = Math.abs(object - trigger);
        traits.add("object " + (far <= NEAR ? "near" : far <= FAR ? "at some distance" : "far"));
        if (tokens.size() > LONG) {
            traits.add("long sentence");
        }
        var steps = 0;
        for (var k = object; k >= 0 && k != trigger && steps < 6; k = graph.head(k)) {
            steps++;
        }
        traits.add("object " + steps + " steps below");
        var depth = graph.path(trigger).size();
        traits.add(depth <= 1 ? "main clause" : depth <= 3 ? "clause inside" : "clause deep inside");
        traits.add("trigger is " + graph.label(trigger));
    }

    /** Other substances that might do it. */
    private static void others(Draft draft, Tokens tokens, List<String> traits) {
        var others = tokens.mentions().stream().map(m -> m.mention().best().term())
                .filter(t -> t.termClass().molecular() && !t.equals(draft.subject()) && !t.key().equals(
                        draft.object().key())).distinct().count();
        traits.add((draft.subjectText().isPresent() ? "named" : "implied") + " beside "
                + (others == 0 ? "no other substance" : others < 3 ? "other substances" : "many other substances"));
        draft.subjectText().ifPresent(words -> {
            var at = tokens.text().indexOf(words);
            traits.add(at < 0 ? "subject elsewhere" : at > draft.start() ? "subject behind the words"
                    : draft.start() - at > 80 ? "subject far before the words" : "subject before the words");
        });
    }
}
