package org.peptidekg.extract.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.peptidekg.extract.pairs.FeatureSink;
import org.peptidekg.extract.pairs.NamePiece;
import org.peptidekg.extract.pairs.WordSenses;
import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.NounPhrase;
import org.peptidekg.extract.parse.Predication;

/** Who does what to what by the clauses of a sentence, whatever the verb. */
final class Deeds {

    private static final NamePiece DEED = NamePiece.of("deed ");
    private static final NamePiece DEED_OF = NamePiece.of("deed of ");
    private static final NamePiece DEED_SAYS = NamePiece.of("deed says ");
    private static final NamePiece SAYS = NamePiece.of(" says ");
    private static final NamePiece OF = NamePiece.of(" of ");
    private static final NamePiece BLANK = NamePiece.of(" ");
    private static final NamePiece NONE = NamePiece.of("no deed");
    private static final NamePiece OF_OTHERS = NamePiece.of("deed of others");
    private static final NamePiece SHARED = NamePiece.of("deed shared");

    /**
     * @param doer key of the term that does it
     * @param verb lemma of the verb, with a predicate adjective
     * @param role of the doer and of the clause
     * @param senses what verb and adjective may say
     */
    private record Doing(String doer, NamePiece verb, NamePiece role, List<NamePiece> senses) {
    }

    /** @param way how a word hangs on the verb: {@code obj}, {@code comp}, a preposition */
    private record Deed(Doing doing, NamePiece way) {
    }

    /** By the word of what it is done to. */
    private final Map<Integer, List<Deed>> byWord = new HashMap<>();
    private final WordSenses senses;

    private Deeds(WordSenses senses) {
        this.senses = senses;
    }

    static Deeds of(Parse parse, Causes causes, WordSenses senses) {
        var deeds = new Deeds(senses);
        parse.predications().forEach(p -> deeds.add(parse, causes, p));
        return deeds;
    }

    private void add(Parse parse, Causes causes, Predication p) {
        var adjective = p.adjective().map(a -> parse.tokens().lemma(a.end() - 1));
        var verb = NamePiece.of(p.verb().lemma() + adjective.map(a -> "+" + a).orElse(""));
        var said = Stream.concat(senses.of(p.verb().lemma()).stream(),
                adjective.stream().flatMap(a -> senses.of(a).stream())).toList();
        var cause = p.verb().passive() ? causes.passiveActor(p) : causes.cause(p);
        var role = p.role() + (p.verb().passive() ? " passive" : "");
        cause.agents().forEach(agent -> add(p, new Doing(agent.term().key(), verb, NamePiece.of(role), said)));
        cause.means().forEach(agent ->
                add(p, new Doing(agent.term().key(), verb, NamePiece.of("means " + role), said)));
    }

    private void add(Predication p, Doing doing) {
        p.object().ifPresent(o -> add(o, "obj", doing));
        p.complement().ifPresent(o -> add(o, "comp", doing));
        p.phrases().forEach(phrase -> add(phrase.nouns(), phrase.preposition(), doing));
        if (p.verb().passive()) {
            p.subject().ifPresent(o -> add(o, "subj", doing));
        }
    }

    private void add(Nouns nouns, String way, Doing doing) {
        nouns.members().forEach(member -> words(member, "").forEach((word, below) ->
                byWord.computeIfAbsent(word, w -> new ArrayList<>(2)).add(new Deed(doing, NamePiece.of(way + below)))));
    }

    private static Map<Integer, String> words(NounPhrase phrase, String below) {
        var found = new HashMap<Integer, String>();
        found.put(phrase.head(), below);
        phrase.examples().forEach(example -> found.putAll(words(example, below)));
        phrase.of().forEach(of -> found.putAll(words(of, below + " of")));
        return found;
    }

    /** Tells the features of a doer and a word by what is done. */
    void see(String doer, int word, NamePiece objectKind, FeatureSink sink) {
        var others = false;
        var own = false;
        for (var deed : byWord.getOrDefault(word, List.of())) {
            if (deed.doing().doer().equals(doer)) {
                own = true;
                see(deed, objectKind, sink);
            } else {
                others = true;
            }
        }
        if (!own) {
            sink.add(others ? OF_OTHERS : NONE);
        } else if (others) {
            sink.add(SHARED);
        }
    }

    private static void see(Deed deed, NamePiece objectKind, FeatureSink sink) {
        sink.add(DEED, deed.way(), BLANK, deed.doing().verb());
        sink.add(DEED_OF, deed.doing().role(), BLANK, deed.way());
        for (var sense : deed.doing().senses()) {
            sink.add(DEED, deed.way(), SAYS, sense);
            sink.add(DEED_SAYS, sense, OF, objectKind);
        }
    }
}
