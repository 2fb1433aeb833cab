package org.peptidekg.extract.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.peptidekg.extract.parse.Chunk.Nouns;
import org.peptidekg.extract.parse.Chunk.Preposition;
import org.peptidekg.extract.token.SentenceGraph;

/** The noun groups of a tree in their order, each behind the preposition that governs it, and the verbs. */
public final class TreeChunks {

    private final List<Chunk> list = new ArrayList<>();
    private final Map<NounPhrase, Predication.Phrase> behind = new IdentityHashMap<>();

    public TreeChunks(SentenceGraph graph, TreePhrases phrases, TreeClauses clauses) {
        for (var head : phrases.heads()) {
            addBehind(graph, phrases, head);
            var listed = graph.firstConjunct(head) != head && phrases.isHead(graph.firstConjunct(head))
                    && phrases.group(graph.firstConjunct(head)).members().contains(phrases.phrase(head));
            if (listed || phrases.isInner(head)) {
                continue;
            }
            var group = phrases.group(head);
            var preposition = graph.preposition(head);
            if (!preposition.isEmpty()) {
                var at = Math.max(0, group.start() - 1);
                list.add(new Preposition(at, group.start(), preposition));
            }
            list.add(group);
        }
        clauses.all().forEach(p -> list.add(p.verb()));
        list.sort(Comparator.comparingInt(Chunk::start).thenComparingInt(c -> c instanceof Preposition ? 0 : 1));
    }

    /** What depends on a noun by a preposition other than "of", else by "of" behind it. */
    private void addBehind(SentenceGraph graph, TreePhrases phrases, int head) {
        addBehind(graph, phrases, head, head);
        // "a trial of X for Y": a name has nothing behind it
        graph.children(head, "nmod").stream().filter(of -> graph.preposition(of).equals("of")
                && graph.tokens().mentionAt(of).isPresent()).forEach(of -> addBehind(graph, phrases, head, of));
    }

    private void addBehind(SentenceGraph graph, TreePhrases phrases, int head, int governor) {
        for (var child : graph.children(governor)) {
            if (child > governor && graph.labelled(child, "nmod", "obl", "obl:agent") && phrases.isHead(child)
                    && !phrases.isInner(child) && !graph.preposition(child).isEmpty()) {
                var phrase = phrases.phrase(head);
                behind.putIfAbsent(phrase, new Predication.Phrase(graph.preposition(child), phrases.group(child)));
            }
        }
    }

    public List<Chunk> list() {
        return List.copyOf(list);
    }

    public Map<NounPhrase, Predication.Phrase> behind() {
        return behind;
    }

    static Nouns single(NounPhrase phrase) {
        return new Nouns(phrase.start(), phrase.end(), List.of(phrase));
    }
}
