package org.peptidekg.extract.trees;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.peptidekg.extract.rules.Word;
import org.peptidekg.syntax.Tree;

/** Mends trees that cannot be right, whatever the sentence says: what a participle or a helping verb may govern. */
final class TreeRepair {

    private static final int LEAST_WORDS = 4;
    private static final String[] DO = {"do", "does", "did"};

    private TreeRepair() {
    }

    /** @param named whether a word is the name of a thing */
    static Tree mend(Tree parsed, List<String> words, IntPredicate named) {
        var tree = withOf(parsed, words);
        TreeInversions.mend(tree);
        TreeModifiers.mend(tree);
        TreeNouns.mend(tree);
        TreeWords.mend(tree);
        TreeContents.mend(tree);
        TreeParticiples.mend(tree);
        TreeFronts.mend(tree);
        TreeAttachments.mend(tree);
        TreeLists.mend(tree);
        TreeRisks.mend(tree);
        withoutParticipleObjects(tree);
        withoutModalHeads(tree);
        withHelpedVerbs(tree);
        withVerb(tree);
        var mended = tree.tree();
        var whole = tree.isTree();
        TreeNotes.mend(tree, named);
        return tree.isTree() ? tree.tree() : whole ? mended : withOf(parsed, words).tree();
    }

    /** "expression of X": right behind a noun, "of" belongs to it. */
    private static MendedTree withOf(Tree parsed, List<String> words) {
        var tree = MendedTree.of(parsed, words);
        var heads = tree.heads();
        var labels = tree.labels();
        for (var k = 1; k < heads.length; k++) {
            var noun = heads[k];
            var loose = labels[k].equals("case") && words.get(k).equals("of") && noun > k
                    && (labels[noun].equals("obl") || labels[noun].equals("nmod") && heads[noun] < k - 1);
            if (loose && tree.upos()[k - 1].equals("NOUN") && !joins(tree, heads[noun], k - 1)
                    && !tree.isBelow(k - 1, noun)) {
                tree.hang(noun, k - 1, "nmod");
            }
        }
        return tree;
    }

    /** Whether a word is another, or joined to it by "and": "the nucleus and cytoplasm of cells" is said of both. */
    private static boolean joins(MendedTree tree, int first, int word) {
        var k = word;
        while (k != first && k >= 0 && tree.labels()[k].equals("conj")) {
            k = tree.heads()[k];
        }
        return k == first;
    }

    /** "may, however, reduce": the plain verb behind a modal is what it helps. */
    private static void withoutModalHeads(MendedTree tree) {
        var heads = tree.heads();
        var labels = tree.labels();
        for (var i = 0; i + 1 < heads.length; i++) {
            var modal = i;
            var verb = !tree.xpos()[i].equals("MD") || labels[i].equals("aux") ? -1
                    : IntStream.range(i + 1, heads.length).filter(k -> heads[k] == modal
                            && tree.xpos()[k].equals("VB")).findFirst().orElse(-1);
            if (verb < 0) {
                continue;
            }
            for (var k = 0; k < heads.length; k++) {
                if (heads[k] == modal && k != verb) {
                    heads[k] = verb;
                }
            }
            tree.hang(verb, heads[modal], labels[modal]);
            tree.hang(modal, verb, "aux");
        }
    }

    /** What "may" or "does not" helps is a verb, and the noun behind it its object: "may lower X", not a lower X. */
    private static void withHelpedVerbs(MendedTree tree) {
        var heads = tree.heads();
        var labels = tree.labels();
        var upos = tree.upos();
        var xpos = tree.xpos();
        for (var i = 1; i < heads.length; i++) {
            var noun = heads[i];
            var helper = noun > i && Word.in(upos[i], "ADJ", "NOUN", "ADV") && Word.in(labels[i], "amod", "compound")
                    ? helper(tree, i) : -1;
            if (helper < 0) {
                continue;
            }
            var top = labels[helper].equals("aux") ? noun : helper;
            upos[i] = "VERB";
            xpos[i] = "VB";
            var above = heads[top];
            var label = labels[top];
            for (var k = 0; k < heads.length; k++) {
                if (k != i && (heads[k] == noun && (k < i || labels[k].equals("punct"))
                        || top == helper && heads[k] == helper && k != noun)
                        || heads[k] == noun && k > noun && Word.in(labels[k], "parataxis", "advcl", "conj", "cc")
                        && top == noun) {
                    heads[k] = i;
                }
            }
            tree.hang(i, above, label);
            tree.hang(helper, i, "aux");
            tree.hang(noun, i, "obj");
        }
    }

    /** The helping word before a word that may be a verb, -1 if there is none. */
    private static int helper(MendedTree tree, int verb) {
        var heads = tree.heads();
        var labels = tree.labels();
        var noun = heads[verb];
        var copula = IntStream.range(0, heads.length).anyMatch(k -> heads[k] == noun && labels[k].equals("cop"));
        var denied = false;
        for (var k = verb - 1; k >= 0; k--) {
            if (labels[k].equals("aux") && (heads[k] == noun || heads[k] == verb) && !copula) {
                return k;
            }
            if (denied && heads[noun] == k && labels[noun].equals("obj") && Word.in(tree.words().get(k), DO)) {
                return k;
            }
            if (!Word.in(tree.upos()[k], "PART", "ADV")) {
                return -1;
            }
            denied = true;
        }
        return -1;
    }

    /** A past participle has no object: in "report improved sleep" it describes the noun. */
    private static void withoutParticipleObjects(MendedTree tree) {
        var heads = tree.heads();
        var labels = tree.labels();
        for (var i = 0; i + 1 < heads.length; i++) {
            if (!tree.xpos()[i].equals("VBN") || heads[i] < 0 || heads[i] > i
                    || TreeParticiples.GIVEN.contains(tree.words().get(i))
                    || !Word.in(labels[i], "advcl", "xcomp", "ccomp", "acl")) {
                continue;
            }
            var object = -1;
            var others = false;
            for (var k = 0; k < heads.length; k++) {
                others |= heads[k] == i && k < i;
                object = heads[k] == i && labels[k].equals("obj") && k - i < 4 ? k : object;
            }
            if (object > i && !others) {
                var governor = heads[i];
                tree.hang(object, governor, labels[i].equals("acl") ? "nmod" : "obj");
                tree.hang(i, object, "amod");
                for (var k = 0; k < heads.length; k++) {
                    if (heads[k] == i && k > object) {
                        heads[k] = object;
                    }
                }
            }
        }
    }

    /**
     * A sentence without a verb in which a past form follows a noun: the form is its verb. "Injection of X attenuated
     * pain."
     */
    private static void withVerb(MendedTree tree) {
        var size = tree.size();
        if (size < LEAST_WORDS || !tree.words().get(size - 1).equals(".")) {
            return;
        }
        var root = -1;
        var verb = -1;
        for (var i = 0; i < size; i++) {
            root = tree.heads()[i] < 0 ? i : root;
            var verbal = Word.in(tree.upos()[i], "VERB", "AUX");
            if (verbal && !tree.labels()[i].equals("amod")) {
                return;
            }
            if (verb < 0 && verbal && i > 0 && tree.xpos()[i].equals("VBN") && tree.heads()[i] > i
                    && Word.in(tree.upos()[i - 1], "NOUN", "PROPN", "NUM")) {
                verb = i;
            }
        }
        if (verb >= 0 && root <= verb && root >= 0 && tree.isNoun(root)) {
            withVerb(tree, root, verb);
        }
    }

    private static void withVerb(MendedTree tree, int subject, int verb) {
        var heads = tree.heads();
        var labels = tree.labels();
        var xpos = tree.xpos();
        var object = heads[verb];
        for (var i = 0; i < heads.length; i++) {
            if (heads[i] == subject && i > verb) {
                tree.hang(i, verb, labels[i].equals("punct") ? "punct" : "obl");
            }
        }
        tree.hang(object, verb, "obj");
        tree.hang(subject, verb, "nsubj");
        tree.hang(verb, -1, "root");
        xpos[verb] = "VBD";
    }
}
