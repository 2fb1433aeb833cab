package org.peptidekg.extract.trees;

import java.util.List;

import org.peptidekg.extract.rules.Word;
import org.peptidekg.syntax.Tree;

/**
 * A tree that is being mended. Those who mend it write to its arrays, one after the other; {@link #tree} is what it is
 * like at a moment.
 */
record MendedTree(List<String> words, String[] upos, String[] xpos, int[] heads, String[] labels) {

    static MendedTree of(Tree tree, List<String> words) {
        return new MendedTree(words, tree.upos().clone(), tree.xpos().clone(), tree.heads().clone(),
                tree.labels().clone());
    }

    /** The tree as it is now; what is mended later does not change it. */
    Tree tree() {
        return new Tree(upos.clone(), xpos.clone(), heads.clone(), labels.clone());
    }

    int size() {
        return heads.length;
    }

    /** Makes a word depend on another. */
    void hang(int word, int head, String label) {
        heads[word] = head;
        labels[word] = label;
    }

    /** What depends on one word from a place up to another depends on a second word now. */
    void move(int from, int to, int start, int end) {
        for (var k = start; k < end; k++) {
            heads[k] = heads[k] == from ? to : heads[k];
        }
    }

    /** The first word that depends on another in one way, -1 if there is none. */
    int child(int head, String label) {
        return child(head, -1, label);
    }

    /** The first word behind a place that depends on another in one way, -1 if there is none. */
    int child(int head, int behind, String label) {
        for (var k = behind + 1; k < heads.length; k++) {
            if (heads[k] == head && labels[k].equals(label)) {
                return k;
            }
        }
        return -1;
    }

    boolean hasSubject(int verb) {
        for (var k = 0; k < heads.length; k++) {
            if (heads[k] == verb && Word.in(labels[k], "nsubj", "nsubj:pass", "csubj", "expl")) {
                return true;
            }
        }
        return false;
    }

    boolean hasHelper(int verb) {
        for (var k = 0; k < heads.length; k++) {
            if (heads[k] == verb && Word.in(labels[k], "aux", "aux:pass", "cop")) {
                return true;
            }
        }
        return false;
    }

    boolean isNoun(int word) {
        return Word.in(upos[word], "NOUN", "PROPN");
    }

    /** A noun, a name or a pronoun. */
    boolean isNominal(int word) {
        return Word.in(upos[word], "NOUN", "PROPN", "PRON");
    }

    /** Whether a word is another or hangs below it, over any number of steps. */
    boolean isBelow(int word, int above) {
        var steps = 0;
        for (var k = word; k >= 0 && steps++ <= heads.length; k = heads[k]) {
            if (k == above) {
                return true;
            }
        }
        return false;
    }

    /** Whether each word leads to a root: what two mends do to one place may not make a circle. */
    boolean isTree() {
        for (var i = 0; i < heads.length; i++) {
            var steps = 0;
            for (var k = i; k >= 0; k = heads[k]) {
                if (steps++ > heads.length) {
                    return false;
                }
            }
        }
        return true;
    }
}
