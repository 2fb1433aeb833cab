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
        var stopped = !words.isEmpty() && words.get(words.size() - 1).equals(".");
        var nouns = TreeContents.mend(TreeWords.mend(TreeNouns.mend(TreeModifiers.mend(
                TreeInversions.mend(parsed, words), words), words),
                words), words);
        var attached = TreeLists.mend(TreeAttachments.mend(TreeFronts.mend(
                TreeParticiples.mend(nouns, words), words), words), words);
        var mended = withVerb(withHelpedVerbs(withoutModalHeads(withoutParticipleObjects(
                TreeRisks.mend(attached, words), words)), words), stopped);
        var noted = TreeNotes.mend(mended, words, named);
        return isTree(noted.heads()) ? noted : isTree(mended.heads()) ? mended : parsed;
    }

    /** Whether each word leads to a root: what two mends do to one place may not make a circle. */
    private static boolean isTree(int[] heads) {
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

    /** "may, however, reduce": the plain verb behind a modal is what it helps. */
    private static Tree withoutModalHeads(Tree parsed) {
        var heads = parsed.heads().clone();
        var labels = parsed.labels().clone();
        for (var i = 0; i + 1 < heads.length; i++) {
            var modal = i;
            var verb = !parsed.xpos()[i].equals("MD") || labels[i].equals("aux") ? -1
                    : IntStream.range(i + 1, heads.length).filter(k -> heads[k] == modal
                            && parsed.xpos()[k].equals("VB")).findFirst().orElse(-1);
            if (verb < 0) {
                continue;
            }
            for (var k = 0; k < heads.length; k++) {
                if (heads[k] == modal && k != verb) {
                    heads[k] = verb;
                }
            }
            heads[verb] = heads[modal];
            labels[verb] = labels[modal];
            heads[modal] = verb;
            labels[modal] = "aux";
        }
        return new Tree(parsed.upos(), parsed.xpos(), heads, labels);
    }

    /** What "may" or "does not" helps is a verb, and the noun behind it its object: "may lower X", not a lower X. */
    private static Tree withHelpedVerbs(Tree parsed, List<String> words) {
        var heads = parsed.heads().clone();
        var labels = parsed.labels().clone();
        var upos = parsed.upos().clone();
        var xpos = parsed.xpos().clone();
        for (var i = 1; i < heads.length; i++) {
            var noun = heads[i];
            var helper = noun > i && Word.in(upos[i], "ADJ", "NOUN", "ADV") && Word.in(labels[i], "amod", "compound")
                    ? helper(heads, labels, upos, words, i) : -1;
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
            heads[i] = above;
            labels[i] = label;
            heads[helper] = i;
            labels[helper] = "aux";
            heads[noun] = i;
            labels[noun] = "obj";
        }
        return new Tree(upos, xpos, heads, labels);
    }

    /** The helping word before a word that may be a verb, -1 if there is none. */
    private static int helper(int[] heads, String[] labels, String[] upos, List<String> words, int verb) {
        var noun = heads[verb];
        var copula = IntStream.range(0, heads.length).anyMatch(k -> heads[k] == noun && labels[k].equals("cop"));
        var denied = false;
        for (var k = verb - 1; k >= 0; k--) {
            if (labels[k].equals("aux") && (heads[k] == noun || heads[k] == verb) && !copula) {
                return k;
            }
            if (denied && heads[noun] == k && labels[noun].equals("obj") && Word.in(words.get(k), DO)) {
                return k;
            }
            if (!upos[k].equals("PART") && !upos[k].equals("ADV")) {
                return -1;
            }
            denied = true;
        }
        return -1;
    }

    /** A past participle has no object: in "report improved sleep" it describes the noun. */
    private static Tree withoutParticipleObjects(Tree parsed, List<String> words) {
        var heads = parsed.heads().clone();
        var labels = parsed.labels().clone();
        for (var i = 0; i + 1 < heads.length; i++) {
            if (!parsed.xpos()[i].equals("VBN") || heads[i] < 0 || heads[i] > i
                    || TreeParticiples.GIVEN.contains(words.get(i))
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
                labels[object] = labels[i].equals("acl") ? "nmod" : "obj";
                heads[object] = governor;
                heads[i] = object;
                labels[i] = "amod";
                for (var k = 0; k < heads.length; k++) {
                    if (heads[k] == i && k > object) {
                        heads[k] = object;
                    }
                }
            }
        }
        return new Tree(parsed.upos(), parsed.xpos(), heads, labels);
    }

    /**
     * A sentence without a verb in which a past form follows a noun: the form is its verb. "Injection of X attenuated
     * pain."
     */
    private static Tree withVerb(Tree parsed, boolean stopped) {
        var size = parsed.heads().length;
        if (size < LEAST_WORDS || !stopped) {
            return parsed;
        }
        var root = -1;
        var verb = -1;
        for (var i = 0; i < size; i++) {
            root = parsed.heads()[i] < 0 ? i : root;
            var verbal = Word.in(parsed.upos()[i], "VERB", "AUX");
            if (verbal && !parsed.labels()[i].equals("amod")) {
                return parsed;
            }
            if (verb < 0 && verbal && i > 0 && parsed.xpos()[i].equals("VBN") && parsed.heads()[i] > i
                    && Word.in(parsed.upos()[i - 1], "NOUN", "PROPN", "NUM")) {
                verb = i;
            }
        }
        return verb < 0 || root > verb || root < 0 || !Word.in(parsed.upos()[root], "NOUN", "PROPN") ? parsed
                : withVerb(parsed, root, verb);
    }

    private static Tree withVerb(Tree parsed, int subject, int verb) {
        var heads = parsed.heads().clone();
        var labels = parsed.labels().clone();
        var xpos = parsed.xpos().clone();
        var object = heads[verb];
        for (var i = 0; i < heads.length; i++) {
            if (heads[i] == subject && i > verb) {
                heads[i] = verb;
                labels[i] = labels[i].equals("punct") ? "punct" : "obl";
            }
        }
        heads[object] = verb;
        labels[object] = "obj";
        heads[subject] = verb;
        labels[subject] = "nsubj";
        heads[verb] = -1;
        labels[verb] = "root";
        xpos[verb] = "VBD";
        return new Tree(parsed.upos(), xpos, heads, labels);
    }
}
