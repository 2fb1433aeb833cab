package org.peptidekg.extract.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.Predication.Phrase;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.rules.Words;
import org.peptidekg.extract.token.SentenceGraph;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.TermClass;

/** What stands behind the verbs of a tree: prepositional phrases, particles, objects that verbs share. */
final class TreeComplements {

    /** "up", "away": adverbs that say behind "be" what state a thing is in. */
    private static final Set<String> STATES = Phrases.sentences().words("adverbs-of-state");
    private static final Set<TermClass> MEANS = EnumSet.of(TermClass.CellType, TermClass.Anatomy, TermClass.Organism,
            TermClass.Population);

    private final SentenceGraph graph;
    private final Tokens tokens;
    private final TreePhrases phrases;
    private final TreeVerbs verbs;
    private final Words words;
    private final Cohorts cohorts;

    TreeComplements(SentenceGraph graph, TreePhrases phrases, TreeVerbs verbs, Words words) {
        this.graph = graph;
        this.tokens = graph.tokens();
        this.phrases = phrases;
        this.verbs = verbs;
        this.words = words;
        this.cohorts = new Cohorts(graph, phrases, words);
    }

    /** The prepositional phrases that depend on a word, "of" apart for nouns, which have it in their phrase. */
    void addPhrases(int head, List<Phrase> behind) {
        for (var child : graph.children(head)) {
            if (!graph.labelled(child, "obl", "obl:agent", "nmod", "obl:unmarked", "obj") || !phrases.isHead(child)
                    || phrases.isInner(child)) {
                continue;
            }
            var start = behind.size();
            for (var member : graph.conjuncts(child)) {
                var preposition = graph.preposition(member);
                if (!phrases.isHead(member) || preposition.isEmpty()) {
                    continue;
                }
                var phrase = phrases.phrase(member);
                var last = behind.size() > start ? behind.get(behind.size() - 1) : null;
                if (last != null && last.preposition().equals(preposition)) {
                    var joined = new ArrayList<>(last.nouns().members());
                    joined.add(phrase);
                    behind.set(behind.size() - 1, new Phrase(preposition,
                            new Nouns(last.nouns().start(), phrase.end(), List.copyOf(joined))));
                } else {
                    behind.add(new Phrase(preposition, new Nouns(phrase.start(), phrase.end(), List.of(phrase))));
                }
            }
            if (graph.preposition(child).equals("as")) {
                addPhrases(child, behind);
            }
            if (!graph.preposition(child).isEmpty()) {
                cohorts.given(child).ifPresent(nouns -> behind.add(new Phrase("given", nouns)));
            }
            if (words.people().contains(tokens.lemma(child))) {
                graph.children(child, "nmod").stream().filter(c -> graph.preposition(c).equals("with"))
                        .filter(phrases::isHead)
                        .forEach(c -> behind.add(new Phrase("with", phrases.group(c))));
            }
        }
    }

    /** "turn on", "bring about": what the verb's particle leads to is its object. */
    void particle(int head, Optional<Nouns> object, List<Phrase> behind) {
        var own = graph.child(head, "compound:prt");
        var particle = own >= 0 ? own : graph.children(head, "advmod").stream()
                .filter(k -> graph.penn(k).equals("RP")).findFirst().orElse(-1);
        if (particle >= 0 && object.isPresent()) {
            behind.add(new Phrase(tokens.word(particle), object.get()));
        }
    }

    /** "reduces and prevents pain": verbs that a list joins share the object behind the last of them. */
    Optional<Nouns> sharedObject(int head) {
        if (verbs.isPassive(head) || graph.has(head, "ccomp", "xcomp", "advcl")) {
            return Optional.empty();
        }
        var complement = graph.child(head, "obl");
        var first = graph.firstConjunct(head);
        for (var other : graph.conjuncts(first)) {
            var object = graph.child(other, "obj");
            if (other != head && object > head && (complement < 0 || complement > object)
                    && graph.isVerb(other) && phrases.isHead(object)) {
                return Optional.of(phrases.group(object));
            }
        }
        return Optional.empty();
    }

    /** "stimulates cells to release X": the cells are only how it comes about. */
    boolean isMeans(int object) {
        return words.people().contains(tokens.lemma(object)) || Word.in(tokens.lemma(object), "cell", "body", "brain")
                || tokens.mentionAt(object).map(m -> m.mention().best().term().termClass())
                        .filter(MEANS::contains).isPresent();
    }

    /** What people and animals were given. */
    Cohorts cohorts() {
        return cohorts;
    }

    /** Whether a verb has nothing behind it, no object, clause or preposition: "the drug that doctors use". */
    boolean isOpen(int verb) {
        return IntStream.of(graph.children(verb)).noneMatch(k -> k > verb
                && !Word.in(graph.label(k), "punct", "advmod", "conj", "cc", "obl:unmarked"))
                && graph.child(verb, "aux:pass", "nsubj:pass") < 0;
    }

    /** "tolerance increased 21 %": by how much is no object. */
    boolean isMeasure(int i) {
        return tokens.is(i, "NUM", "SYM") && tokens.mentionAt(i).isEmpty() && !graph.has(i, "nmod");
    }

    /** "The temperature was up." */
    Optional<Chunk.Adjective> particle(int head) {
        return !graph.tokens().lemma(head).equals("be") ? Optional.empty() : Arrays.stream(graph.children(head))
                .filter(k -> k > head && STATES.contains(graph.tokens().word(k))).boxed().findFirst()
                .map(k -> new Chunk.Adjective(k, k + 1, graph.tokens().lemma(k)));
    }
}
