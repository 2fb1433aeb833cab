package org.peptidekg.extract.token;

import java.util.List;

import org.peptidekg.extract.rules.Word;
import org.peptidekg.syntax.Tree;

/**
 * Mends sentences that begin with a prepositional phrase and a comma: what stands behind the comma, right before a verb
 * that has no subject, is its subject and no part of the phrase. "In the brain, dopamine and serotonin shape mood."
 */
final class TreeFronts {

    private final Tree tree;
    private final List<String> words;
    private final int[] heads;
    private final String[] labels;

    private TreeFronts(Tree tree, List<String> words) {
        this.tree = tree;
        this.words = words;
        this.heads = tree.heads().clone();
        this.labels = tree.labels().clone();
    }

    static Tree mend(Tree tree, List<String> words) {
        var mended = new TreeFronts(tree, words);
        for (var i = 2; i < words.size(); i++) {
            if (Word.in(mended.labels[i], "obl", "nmod", "advcl") && mended.heads[i] > i) {
                mended.front(i);
            }
        }
        return new Tree(tree.upos(), tree.xpos(), mended.heads, mended.labels);
    }

    private void front(int noun) {
        var verb = heads[noun];
        var start = start(noun);
        if (!isClause(verb) || start < 0 || start > 0 && !Word.in(words.get(start - 1), ",", ";", ":", "and", "but")) {
            return;
        }
        var subject = -1;
        for (var k = noun + 1; k < verb; k++) {
            if (heads[k] == noun && Word.in(labels[k], "conj", "appos") && isBehindComma(k, noun)) {
                subject = k;
                break;
            }
        }
        if (subject < 0 || !reaches(noun, verb)) {
            return;
        }
        new Arcs(heads, labels).move(noun, subject, subject + 1, verb);
        heads[subject] = verb;
        labels[subject] = "nsubj";
    }

    /** The place of the preposition that a phrase begins with, -1 if there is none. */
    private int start(int noun) {
        for (var k = 0; k < noun; k++) {
            if (heads[k] == noun && labels[k].equals("case")) {
                return k;
            }
        }
        return -1;
    }

    /** A finite verb or a predicate, without a subject. */
    private boolean isClause(int verb) {
        var finite = Word.in(tree.xpos()[verb], "VBZ", "VBP", "VBD");
        for (var k = 0; k < heads.length; k++) {
            if (heads[k] == verb && Word.in(labels[k], "nsubj", "nsubj:pass", "csubj", "expl", "mark")) {
                return false;
            }
            finite |= heads[k] == verb && k < verb && Word.in(labels[k], "aux", "aux:pass", "cop");
        }
        return finite && !Word.in(labels[verb], "aux", "aux:pass", "cop", "acl", "amod");
    }

    /** Whether the words of a phrase begin behind a comma, with no "and" between. */
    private boolean isBehindComma(int word, int noun) {
        var first = word;
        while (first - 1 > noun && (isBelow(first - 1, word) && !tree.upos()[first - 1].equals("PUNCT"))) {
            first--;
        }
        return words.get(first - 1).equals(",") && !tree.upos()[first].equals("CCONJ");
    }

    /** Whether the words of a phrase end where those of the verb begin. */
    private boolean reaches(int noun, int verb) {
        var first = verb;
        while (heads[first - 1] == verb && Word.in(labels[first - 1], "aux", "aux:pass", "cop", "advmod")) {
            first--;
        }
        return isBelow(first - 1, noun) && !tree.upos()[first - 1].equals("PUNCT");
    }

    private boolean isBelow(int word, int above) {
        var steps = 0;
        for (var k = word; k >= 0 && steps++ <= heads.length; k = heads[k]) {
            if (k == above) {
                return true;
            }
        }
        return false;
    }
}
