package org.peptidekg.extract.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.peptidekg.extract.rules.Word;
import org.peptidekg.syntax.Tree;

/**
 * A sentence's tokens with its dependency tree: which word depends on which, and how. Labels are those of Universal
 * Dependencies. Immutable.
 */
public final class SentenceGraph {

    private static final int[] NONE = {};

    private final Tokens tokens;
    private final Tree tree;
    private final int[][] children;

    SentenceGraph(Tokens tokens, Tree tree) {
        this.tokens = tokens;
        this.tree = tree;
        var count = new int[tokens.size()];
        for (var head : tree.heads()) {
            if (head >= 0) {
                count[head]++;
            }
        }
        this.children = new int[tokens.size()][];
        for (var i = 0; i < count.length; i++) {
            children[i] = count[i] == 0 ? NONE : new int[count[i]];
        }
        for (var i = count.length - 1; i >= 0; i--) {
            var head = tree.heads()[i];
            if (head >= 0) {
                children[head][--count[head]] = i;
            }
        }
    }

    public Tokens tokens() {
        return tokens;
    }

    public int size() {
        return tokens.size();
    }

    /** The word that i depends on, -1 for the root. */
    public int head(int i) {
        return tree.heads()[i];
    }

    public String label(int i) {
        return tree.labels()[i];
    }

    /** The Penn tag. */
    public String penn(int i) {
        return tree.xpos()[i];
    }

    public boolean labelled(int i, String... labels) {
        return Word.in(label(i), labels);
    }

    /** The words that depend on i, from left to right. */
    public int[] children(int i) {
        return children[i];
    }

    public List<Integer> children(int i, String... labels) {
        var found = new ArrayList<Integer>(2);
        for (var child : children[i]) {
            if (labelled(child, labels)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first word that depends on i in one of these ways, -1 if none does. */
    public int child(int i, String... labels) {
        for (var child : children[i]) {
            if (labelled(child, labels)) {
                return child;
            }
        }
        return -1;
    }

    public boolean has(int i, String... labels) {
        return child(i, labels) >= 0;
    }

    /** A word and those that conjunctions and commas join to it, in order. */
    public List<Integer> conjuncts(int i) {
        var found = new ArrayList<Integer>(2);
        collectConjuncts(i, found);
        return found;
    }

    private void collectConjuncts(int i, List<Integer> found) {
        found.add(i);
        for (var child : children[i]) {
            if (label(child).equals("conj")) {
                collectConjuncts(child, found);
            }
        }
    }

    /** The word that a list begins with which i is part of. */
    public int firstConjunct(int i) {
        var k = i;
        while (label(k).equals("conj") && head(k) >= 0) {
            k = head(k);
        }
        return k;
    }

    /** The preposition that governs a word, of several words joined by blanks; that of its list if it has none. */
    public String preposition(int i) {
        var own = ownPreposition(i);
        return own.isEmpty() && label(i).equals("conj") && head(i) >= 0 ? preposition(head(i)) : own;
    }

    private String ownPreposition(int i) {
        var words = new ArrayList<String>(2);
        for (var child : children[i]) {
            if (child < i && label(child).equals("case") && !tokens.at(child, "'s")) {
                words.add(tokens.word(child));
                for (var more : children(child, "fixed")) {
                    words.add(tokens.word(more));
                }
            }
        }
        return String.join(" ", words);
    }

    /** The word before i that ties its clause to another, such as "to" or "by"; empty if there is none. */
    public String marker(int i) {
        for (var child : children[i]) {
            if (child < i && labelled(child, "mark", "case")) {
                return tokens.word(child);
            }
        }
        return "";
    }

    /** Whether i is or depends on above, over any number of steps. */
    boolean within(int i, int above) {
        for (var k = i; k >= 0; k = head(k)) {
            if (k == above) {
                return true;
            }
        }
        return false;
    }

    /** From a word up to the root, the word itself first. */
    public List<Integer> path(int i) {
        var path = new ArrayList<Integer>();
        for (var k = i; k >= 0; k = head(k)) {
            path.add(k);
        }
        return path;
    }

    public boolean isVerb(int i) {
        return tokens.is(i, "VERB") || tokens.is(i, "AUX") && !labelled(i, "aux", "aux:pass", "cop");
    }

    public boolean isNominal(int i) {
        return tokens.is(i, "NOUN", "PROPN", "PRON", "NUM", "SYM", "X") || tokens.is(i, "DET") && nominalLabel(i);
    }

    private boolean nominalLabel(int i) {
        return NOMINAL.contains(label(i));
    }

    /** Whether a word stands where nouns stand. */
    public boolean inNominalPlace(int i) {
        return nominalLabel(i);
    }

    private static final Set<String> NOMINAL = Set.of("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod",
            "appos", "nmod:poss");

    @Override
    public String toString() {
        return Arrays.toString(tree.heads()) + " " + Arrays.toString(tree.labels());
    }
}
