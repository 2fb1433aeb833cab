package org.peptidekg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Relation;
import org.peptidekg.extract.Chunk.Nouns;
import org.peptidekg.extract.Chunk.Preposition;

/** Finds roles that adjectives give to a substance: "its anxiolytic effects", "exhibits anti-inflammatory properties". */
final class RoleFinder {

    static final String RULE = "role-by-adjective";

    private final Words words;
    private final ArgumentResolver arguments;
    private final SubjectResolver subjects;

    RoleFinder(Words words, ArgumentResolver arguments, SubjectResolver subjects) {
        this.words = words;
        this.arguments = arguments;
        this.subjects = subjects;
    }

    List<Draft> find(Tokens tokens, List<Chunk> chunks, List<Predication> predications, Discourse discourse, boolean bare) {
        var found = new ArrayList<Draft>();
        for (var k = 0; k < chunks.size(); k++) {
            if (chunks.get(k) instanceof Nouns nouns) {
                var compared = k > 0 && chunks.get(k - 1) instanceof Preposition p
                        && p.word().matches("unlike|like|than|with|such as|among|between|from");
                for (var phrase : nouns.members()) {
                    if (!compared || phrase.possessor().isPresent()) {
                        find(tokens, phrase, predications, discourse, bare, found);
                    }
                }
            }
        }
        return found;
    }

    private void find(Tokens tokens, NounPhrase phrase, List<Predication> predications, Discourse discourse, boolean bare,
            List<Draft> found) {
        var owner = subjects.owner(tokens, phrase, discourse);
        for (var of : phrase.of()) {
            find(tokens, of, predications, discourse, bare, found);
        }
        var lemma = tokens.lemma(phrase.head());
        var substance = words.anaphor().contains(lemma);
        if (!words.carrier().contains(lemma) || substance && !bare) {
            return;
        }
        var holder = predications.stream().filter(p -> p.object().filter(o -> o.members().contains(phrase)).isPresent()).findFirst();
        var agents = owner.or(() -> holder.flatMap(p -> p.subject())
                .map(s -> subjects.resolve(tokens, s.members(), Optional.empty(), discourse).agents()))
                .filter(list -> !list.isEmpty()).orElseGet(() -> subjects.topic(discourse).agents());
        for (var role : arguments.role(tokens, phrase)) {
            for (var agent : agents) {
                if (!agent.term().termClass().molecular()) {
                    continue;
                }
                var start = tokens.get(phrase.start()).start();
                found.add(new Draft(agent.term(), agent.surface(), Relation.hasRole, new ClaimObject.Concept(role.term()),
                        role.surface(), Optional.empty(), start, tokens.get(phrase.head()).start(), RULE, false,
                        owner.isPresent(), Optional.empty()));
            }
        }
    }
}
