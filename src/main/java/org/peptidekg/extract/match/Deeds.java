package org.peptidekg.extract.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.peptidekg.extract.pairs.WordSenses;
import org.peptidekg.extract.parse.Argument;
import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.NounPhrase;
import org.peptidekg.extract.parse.Predication;

/** Who does what to what by the clauses of a sentence, whatever the verb. */
final class Deeds {

    /**
     * @param doer key of the term that does it
     * @param verb lemma of the verb, with a predicate adjective
     * @param way how the word hangs on the verb: {@code obj}, {@code comp}, a preposition
     * @param role of the doer and of the clause
     */
    private record Deed(String doer, String verb, String way, String role) {
    }

    /** By the word of what it is done to. */
    private final Map<Integer, List<Deed>> byWord = new HashMap<>();

    static Deeds of(Parse parse, Causes causes) {
        var deeds = new Deeds();
        parse.predications().forEach(p -> deeds.add(parse, causes, p));
        return deeds;
    }

    private void add(Parse parse, Causes causes, Predication p) {
        var verb = p.verb().lemma() + p.adjective().map(a -> "+" + parse.tokens().lemma(a.end() - 1)).orElse("");
        var cause = p.verb().passive() ? causes.passiveActor(p) : causes.cause(p);
        var role = p.role() + (p.verb().passive() ? " passive" : "");
        cause.agents().forEach(agent -> add(agent, "", verb, role, p));
        cause.means().forEach(agent -> add(agent, "means ", verb, role, p));
    }

    private void add(Argument agent, String as, String verb, String role, Predication p) {
        var doer = agent.term().key();
        p.object().ifPresent(o -> add(o, new Deed(doer, verb, "obj", as + role)));
        p.complement().ifPresent(o -> add(o, new Deed(doer, verb, "comp", as + role)));
        p.phrases().forEach(phrase -> add(phrase.nouns(), new Deed(doer, verb, phrase.preposition(), as + role)));
        if (p.verb().passive()) {
            p.subject().ifPresent(o -> add(o, new Deed(doer, verb, "subj", as + role)));
        }
    }

    private void add(Nouns nouns, Deed deed) {
        nouns.members().forEach(member -> words(member, "").forEach((word, below) ->
                byWord.computeIfAbsent(word, w -> new ArrayList<>(2)).add(new Deed(deed.doer(), deed.verb(),
                        deed.way() + below, deed.role()))));
    }

    private static Map<Integer, String> words(NounPhrase phrase, String below) {
        var found = new HashMap<Integer, String>();
        found.put(phrase.head(), below);
        phrase.examples().forEach(example -> found.putAll(words(example, below)));
        phrase.of().forEach(of -> found.putAll(words(of, below + " of")));
        return found;
    }

    /** The features of a doer and a word by what is done. */
    List<String> features(String doer, int word, WordSenses senses, String objectKind) {
        var features = new ArrayList<String>();
        var others = new HashSet<String>();
        var own = false;
        for (var deed : byWord.getOrDefault(word, List.of())) {
            if (!deed.doer().equals(doer)) {
                others.add(deed.doer());
                continue;
            }
            own = true;
            features.add("deed " + deed.way() + " " + deed.verb());
            features.add("deed of " + deed.role() + " " + deed.way());
            for (var part : deed.verb().split("\\+")) {
                for (var sense : senses.of(part)) {
                    features.add("deed " + deed.way() + " says " + sense);
                    features.add("deed says " + sense + " of " + objectKind);
                }
            }
        }
        if (!own) {
            features.add(others.isEmpty() ? "no deed" : "deed of others");
        } else if (!others.isEmpty()) {
            features.add("deed shared");
        }
        return features;
    }
}
