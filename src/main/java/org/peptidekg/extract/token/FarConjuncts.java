package org.peptidekg.extract.token;

import org.peptidekg.extract.rules.Word;
import org.peptidekg.syntax.Tree;

/**
 * Mends lists whose later members are joined to a noun far before them: in "a peptide that is studied for pain, sleep
 * and memory" no peptide is joined to sleep. What has an article is not joined to what has none over a clause that
 * describes it.
 */
final class FarConjuncts {

    private final Tree tree;
    private final int[] heads;
    private final String[] labels;

    private FarConjuncts(Tree tree) {
        this.tree = tree;
        this.heads = tree.heads().clone();
        this.labels = tree.labels();
    }

    static Tree mend(Tree tree) {
        var mended = new FarConjuncts(tree);
        for (var i = 3; i < tree.heads().length; i++) {
            mended.mend(i);
        }
        return new Tree(tree.upos(), tree.xpos(), mended.heads, tree.labels());
    }

    private void mend(int conjunct) {
        var far = heads[conjunct];
        if (!labels[conjunct].equals("conj") || far < 0 || far > conjunct || !isNoun(conjunct) || !isNoun(far)
                || !has(far, "det") || has(conjunct, "det") || has(conjunct, "nsubj") || has(conjunct, "cop")) {
            return;
        }
        var near = before(conjunct);
        if (near > far + 1 && Word.in(labels[near], "obl", "obj", "nmod", "conj") && isDescribed(near, far)) {
            heads[conjunct] = near;
        }
    }

    /** The head of the noun phrase that stands right before the comma or "and" of a list's member. */
    private int before(int conjunct) {
        var first = conjunct;
        while (first > 0 && (heads[first - 1] == conjunct || isBelow(first - 1, conjunct))) {
            first--;
        }
        var k = first - 1;
        while (k > 0 && Word.in(tree.upos()[k], "PUNCT", "CCONJ")) {
            k--;
        }
        return k > 0 && isNoun(k) ? k : -1;
    }

    /** Whether a word stands in a clause that describes a noun. */
    private boolean isDescribed(int word, int noun) {
        for (var k = word; k >= 0 && k != noun; k = heads[k]) {
            if (heads[k] == noun && Word.in(labels[k], "acl", "acl:relcl")) {
                return true;
            }
        }
        return false;
    }

    private boolean isBelow(int word, int above) {
        for (var k = word; k >= 0; k = heads[k]) {
            if (k == above) {
                return true;
            }
        }
        return false;
    }

    private boolean isNoun(int i) {
        return Word.in(tree.upos()[i], "NOUN", "PROPN");
    }

    private boolean has(int head, String label) {
        for (var k = 0; k < heads.length; k++) {
            if (heads[k] == head && labels[k].equals(label)) {
                return true;
            }
        }
        return false;
    }
}
