package org.peptidekg.extract;

import org.peptidekg.syntax.Tree;

/** Mends what hangs on the wrong word, where the words beside it leave no doubt. */
final class TreeAttachments {

    private final Tree tree;
    private final int[] heads;
    private final String[] labels;
    private final String[] xpos;

    private TreeAttachments(Tree tree) {
        this.tree = tree;
        this.heads = tree.heads().clone();
        this.labels = tree.labels().clone();
        this.xpos = tree.xpos().clone();
    }

    static Tree mend(Tree tree) {
        var mended = new TreeAttachments(tree);
        for (var i = 0; i < mended.heads.length; i++) {
            mended.relative(i);
            mended.apposition(i);
            mended.parallel(i);
        }
        return new Tree(tree.upos(), mended.xpos, mended.heads, mended.labels);
    }

    /** A clause whose subject is "which" describes the noun before it, and nothing before "which" is part of it. */
    private void relative(int pronoun) {
        if (!Word.in(tree.xpos()[pronoun], "WDT", "WP") || !Word.in(labels[pronoun], "nsubj", "nsubj:pass")) {
            return;
        }
        var verb = heads[pronoun];
        var noun = nounBefore(pronoun);
        if (verb <= pronoun || noun < 0 || !Word.in(labels[verb], "advcl", "conj", "parataxis", "ccomp")
                || heads[verb] < 0) {
            return;
        }
        var above = heads[verb];
        for (var k = 0; k < pronoun; k++) {
            if (heads[k] == verb) {
                heads[k] = above == k ? heads[k] : above;
            }
        }
        if (above != noun && isBelow(noun, verb)) {
            return;
        }
        heads[verb] = noun;
        labels[verb] = "acl:relcl";
    }

    /** A past participle without a helping verb has no subject: "levels, a hormone associated with" describes them. */
    private void apposition(int noun) {
        var verb = heads[noun];
        if (!Word.in(labels[noun], "nsubj", "nsubj:pass") || verb != noun + 1 || !tree.xpos()[verb].equals("VBN")
                || heads[verb] < 0 || heads[verb] > noun || !isNominal(heads[verb]) || hasHelper(verb)) {
            return;
        }
        heads[noun] = heads[verb];
        labels[noun] = "appos";
        heads[verb] = noun;
        labels[verb] = "acl";
    }

    /** "reduced pain and improved sleep": behind a verb of the past with its object the second form is a verb too. */
    private void parallel(int form) {
        var noun = heads[form];
        if (form == 0 || !tree.xpos()[form].equals("VBN") || !labels[form].equals("amod") || noun <= form
                || !labels[noun].equals("conj") || !tree.upos()[form - 1].equals("CCONJ")) {
            return;
        }
        var first = heads[noun];
        var verb = first < 0 ? -1 : heads[first];
        if (verb < 0 || !labels[first].equals("obj") || !tree.xpos()[verb].equals("VBD") || verb > first) {
            return;
        }
        for (var k = 0; k < heads.length; k++) {
            if (heads[k] == noun && k < form) {
                heads[k] = form;
            }
        }
        xpos[form] = "VBD";
        heads[form] = verb;
        labels[form] = "conj";
        heads[noun] = form;
        labels[noun] = "obj";
    }

    private boolean hasHelper(int verb) {
        for (var k = 0; k < heads.length; k++) {
            if (heads[k] == verb && Word.in(labels[k], "aux", "aux:pass", "cop")) {
                return true;
            }
        }
        return false;
    }

    private int nounBefore(int at) {
        var k = at - 1;
        while (k >= 0 && tree.upos()[k].equals("PUNCT")) {
            k--;
        }
        return k >= 0 && isNominal(k) ? k : -1;
    }

    private boolean isNominal(int i) {
        return Word.in(tree.upos()[i], "NOUN", "PROPN", "PRON");
    }

    private boolean isBelow(int word, int above) {
        var steps = 0;
        for (var k = word; k >= 0 && steps <= heads.length; k = heads[k]) {
            if (k == above) {
                return true;
            }
            steps++;
        }
        return false;
    }
}
