package org.peptidekg.extract.pairs;

import java.util.ArrayList;
import java.util.Arrays;

import org.peptidekg.extract.token.SentenceGraph;

/** The ways from word to word through the tree of a sentence. */
final class TreeWays {

    private static final NamePiece UPWARDS = NamePiece.of("^");
    private static final NamePiece DOWNWARDS = NamePiece.of("_");
    private static final NamePiece VERB = NamePiece.of("V");
    private static final NamePiece NOUN = NamePiece.of("N");
    private static final NamePiece OTHER = NamePiece.of("X");
    private static final NamePiece PASSIVE = NamePiece.of(" passive");

    private final SentenceGraph graph;
    private final NamePiece[] steps;
    private final int[][] paths;

    /**
     * The way from one word to the other.
     *
     * @param tie the lowest word that both depend on
     * @param up from the subject to below the tie, empty for a subject that is left out
     * @param down from the object to below the tie
     * @param inner the tie, and the words on the way but for its ends
     */
    record Way(int tie, int[] up, int[] down, int[] inner, NamePiece text) {

        boolean holds(int word) {
            return TreeWays.holds(up, word) || TreeWays.holds(down, word);
        }
    }

    TreeWays(SentenceGraph graph) {
        this.graph = graph;
        this.steps = new NamePiece[graph.size()];
        this.paths = new int[graph.size()][];
        for (var i = 0; i < steps.length; i++) {
            var preposition = graph.preposition(i);
            steps[i] = NamePiece.of(graph.label(i) + (preposition.isEmpty() ? "" : ":" + preposition));
            paths[i] = graph.path(i).stream().mapToInt(k -> k).toArray();
        }
    }

    /** How a word depends on the next: the label, with the preposition that governs the word. */
    NamePiece step(int word) {
        return steps[word];
    }

    /** From a word up to the root, the word itself first. */
    int[] path(int word) {
        return paths[word];
    }

    int root(int word) {
        return paths[word][paths[word].length - 1];
    }

    /** The lowest word that both depend on; for an object alone the verb above it. */
    int tie(int subject, int object) {
        for (var i : paths[object]) {
            if (subject < 0 ? graph.isVerb(i) : holds(paths[subject], i)) {
                return i;
            }
        }
        return subject < 0 ? root(object) : object;
    }

    /** @param s the word of the subject, -1 if the sentence leaves it out */
    Way way(int s, int o) {
        var joined = s >= 0 && graph.firstConjunct(s) == graph.firstConjunct(o);
        var object = joined ? o : graph.firstConjunct(o);
        var subject = s < 0 || joined ? s : graph.firstConjunct(s);
        var tie = tie(subject, object);
        var up = subject < 0 ? new int[0] : below(subject, tie);
        var down = below(object, tie);
        return new Way(tie, up, down, inner(tie, up, down), text(s < 0, up, tie, down));
    }

    private NamePiece text(boolean leftOut, int[] up, int tie, int[] down) {
        var pieces = new ArrayList<NamePiece>(2 * (up.length + down.length) + 3);
        pieces.add(leftOut ? NamePieces.NONE : NamePieces.NOTHING);
        for (var i : up) {
            pieces.add(steps[i]);
            pieces.add(UPWARDS);
        }
        pieces.add(graph.isVerb(tie) ? VERB : graph.isNominal(tie) ? NOUN : OTHER);
        for (var k = down.length - 1; k >= 0; k--) {
            pieces.add(DOWNWARDS);
            pieces.add(steps[down[k]]);
        }
        pieces.add(graph.has(tie, "aux:pass", "nsubj:pass") ? PASSIVE : NamePieces.NOTHING);
        return NamePiece.joined(pieces);
    }

    private int[] below(int word, int tie) {
        var path = paths[word];
        var length = 0;
        while (length < path.length && path[length] != tie) {
            length++;
        }
        return Arrays.copyOf(path, length);
    }

    private static int[] inner(int tie, int[] up, int[] down) {
        var inner = new int[1 + Math.max(0, up.length - 1) + Math.max(0, down.length - 1)];
        inner[0] = tie;
        var n = 1;
        for (var k = 1; k < up.length; k++) {
            inner[n++] = up[k];
        }
        for (var k = 1; k < down.length; k++) {
            inner[n++] = down[k];
        }
        return inner;
    }

    private static boolean holds(int[] words, int word) {
        for (var known : words) {
            if (known == word) {
                return true;
            }
        }
        return false;
    }
}
