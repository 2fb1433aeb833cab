package org.peptidekg.extract.trees;

import java.util.List;
import java.util.stream.IntStream;

import org.peptidekg.extract.rules.Word;

/**
 * Mends sentences that begin with a prepositional phrase: what stands behind its comma, or begins with an article,
 * right before a verb that has no subject, is its subject and no part of the phrase. "In the brain, dopamine and
 * serotonin shape mood."
 */
final class TreeFronts {

    private final MendedTree tree;
    private final List<String> words;
    private final int[] heads;
    private final String[] labels;

    private TreeFronts(MendedTree tree) {
        this.tree = tree;
        this.words = tree.words();
        this.heads = tree.heads();
        this.labels = tree.labels();
    }

    static void mend(MendedTree tree) {
        var mended = new TreeFronts(tree);
        for (var i = 2; i < tree.size(); i++) {
            if (Word.in(tree.labels()[i], "obl", "nmod", "advcl") && tree.heads()[i] > i) {
                mended.front(i);
            }
        }
        mended.bare();
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
        tree.move(noun, subject, subject + 1, verb);
        tree.hang(subject, verb, "nsubj");
    }

    /** "Within a month the pain had gone": behind a phrase without a comma an article begins the subject. */
    private void bare() {
        var noun = words.size() > 4 && Word.in(tree.xpos()[0], "IN") && labels[0].equals("case") ? heads[0] : -1;
        var verb = noun < 0 ? -1 : heads[noun];
        if (noun < 0 || verb < noun || !Word.in(labels[noun], "obl", "nmod") || !isClause(verb)
                || words.subList(0, verb).contains(",")) {
            return;
        }
        for (var k = noun + 1; k < verb; k++) {
            if (Word.in(tree.xpos()[k], "DT", "PRP$") && tree.upos()[k - 1].matches("NOUN|PROPN")
                    && tree.upos()[heads[k]].matches("NOUN|PROPN") && heads[k] > k && heads[k] < verb) {
                subject(noun, k, heads[k], verb);
                return;
            }
        }
    }

    private void subject(int front, int start, int subject, int verb) {
        for (var k = 0; k < start; k++) {
            if (heads[k] >= start && heads[k] != verb) {
                var own = k;
                heads[k] = !tree.upos()[k].equals("ADP") ? front
                        : IntStream.range(k + 1, start).filter(n -> tree.upos()[n].matches("NOUN|PROPN")).findFirst()
                                .orElse(heads[own]);
                labels[k] = tree.upos()[k].equals("ADP") ? "case" : "nmod";
            }
        }
        for (var k = subject + 1; k < verb; k++) {
            if (heads[k] < start && Word.in(labels[k], "obl", "nmod")) {
                // "the pain in my knee"
                tree.hang(k, subject, "nmod");
            }
        }
        tree.hang(subject, verb, "nsubj");
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
        while (first - 1 > noun && (tree.isBelow(first - 1, word) && !tree.upos()[first - 1].equals("PUNCT"))) {
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
        return tree.isBelow(first - 1, noun) && !tree.upos()[first - 1].equals("PUNCT");
    }
}
