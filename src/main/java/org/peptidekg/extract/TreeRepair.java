package org.peptidekg.extract;

import java.util.stream.IntStream;

import org.peptidekg.syntax.Tree;

/** Mends trees that cannot be right, whatever the sentence says: what a participle or a helping verb may govern. */
final class TreeRepair {

    private static final int LEAST_WORDS = 4;

    private TreeRepair() {
    }

    /** @param stopped whether the sentence ends in a full stop */
    static Tree mend(Tree parsed, boolean stopped) {
        return withVerb(withHelpedVerbs(withoutParticipleObjects(parsed)), stopped);
    }

    /** What "does", "did" or "may" helps is a verb, and the noun behind it its object: "does not lower X". */
    private static Tree withHelpedVerbs(Tree parsed) {
        var heads = parsed.heads().clone();
        var labels = parsed.labels().clone();
        var upos = parsed.upos().clone();
        var xpos = parsed.xpos().clone();
        for (var i = 1; i < heads.length; i++) {
            var at = i;
            var noun = heads[i];
            var helped = Word.in(upos[i], "ADJ", "NOUN", "ADV") && Word.in(labels[i], "amod", "compound", "advmod")
                    && noun > i && IntStream.range(0, i).anyMatch(k -> heads[k] == at && labels[k].equals("aux"));
            if (!helped) {
                continue;
            }
            upos[i] = "VERB";
            xpos[i] = "VB";
            heads[i] = heads[noun];
            labels[i] = labels[noun];
            heads[noun] = i;
            labels[noun] = "obj";
            for (var k = 0; k < heads.length; k++) {
                if (heads[k] == noun && (k < i || k > noun && !Word.in(labels[k], "conj", "nmod", "acl", "acl:relcl",
                        "appos", "flat"))) {
                    heads[k] = i;
                }
            }
        }
        return new Tree(upos, xpos, heads, labels);
    }

    /** A past participle has no object: in "report improved sleep" it describes the noun. */
    private static Tree withoutParticipleObjects(Tree parsed) {
        var heads = parsed.heads().clone();
        var labels = parsed.labels().clone();
        for (var i = 0; i + 1 < heads.length; i++) {
            if (!parsed.xpos()[i].equals("VBN") || heads[i] < 0 || heads[i] > i
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
