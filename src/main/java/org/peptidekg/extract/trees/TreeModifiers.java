package org.peptidekg.extract.trees;

import java.util.List;

import org.peptidekg.extract.rules.Word;
import org.peptidekg.syntax.Tree;

/**
 * Mends what is taken for a modifier of a noun and is none, and lists of adjectives before one noun whose first is
 * taken for the object: in "modulates serotonergic, dopaminergic and GABAergic signalling" the noun is the object, and
 * all three say which.
 */
final class TreeModifiers {

    private final Tree tree;
    private final List<String> words;
    private final int[] heads;
    private final String[] labels;

    private TreeModifiers(Tree tree, List<String> words) {
        this.tree = tree;
        this.words = words;
        this.heads = tree.heads().clone();
        this.labels = tree.labels().clone();
    }

    static Tree mend(Tree tree, List<String> words) {
        var mended = new TreeModifiers(tree, words);
        for (var i = 1; i + 2 < words.size(); i++) {
            mended.list(i);
            mended.particle(i);
            mended.relative(i);
            mended.purpose(i);
        }
        return new Tree(tree.upos(), tree.xpos(), mended.heads, mended.labels);
    }

    /** "holds back growth": the particle belongs to the verb. */
    private void particle(int word) {
        if (tree.xpos()[word].equals("RP") && heads[word] > word && tree.upos()[word - 1].equals("VERB")) {
            heads[word] = word - 1;
            labels[word] = "compound:prt";
        }
    }

    /** "cortisol, the hormone that drives stress": the verb behind "that" is none of the noun's modifiers. */
    private void relative(int verb) {
        var object = heads[verb];
        var noun = verb - 2;
        if (!Word.in(tree.xpos()[verb], "VBZ", "VBD", "VBP") || !Word.in(labels[verb], "compound", "amod")
                || object < verb || noun < 0 || !Word.in(words.get(verb - 1), "that", "which", "who")
                || !Word.in(tree.upos()[noun], "NOUN", "PROPN") || heads[object] >= noun) {
            return;
        }
        heads[noun] = heads[object];
        labels[noun] = heads[object] < 0 ? "root" : labels[object];
        heads[verb] = noun;
        labels[verb] = "acl:relcl";
        heads[object] = verb;
        labels[object] = "obj";
        heads[verb - 1] = verb;
        labels[verb - 1] = "nsubj";
    }

    /** "nitric oxide, known for lowering blood pressure": what stands behind a preposition is no modifier before it. */
    private void purpose(int preposition) {
        var described = preposition - 1;
        var verb = preposition + 1;
        var object = heads[described];
        if (!tree.xpos()[preposition].equals("IN") || object <= verb || heads[preposition] != object
                || heads[verb] != object || !tree.xpos()[verb].equals("VBG")
                || !Word.in(tree.xpos()[described], "VBN", "JJ") || !labels[described].equals("amod")
                || heads[object] < 0 || heads[object] >= described) {
            return;
        }
        heads[described] = heads[object];
        labels[described] = "acl";
        heads[verb] = described;
        labels[verb] = "advcl";
        heads[preposition] = verb;
        labels[preposition] = "mark";
        heads[object] = verb;
        labels[object] = "obj";
    }

    private void list(int first) {
        var verb = heads[first];
        if (!tree.upos()[first].equals("ADJ") || !Word.in(labels[first], "obj", "xcomp", "obl") || verb < 0
                || verb > first || !tree.upos()[verb].equals("VERB")) {
            return;
        }
        var noun = noun(first);
        var last = noun - 1;
        var named = noun > 0 && Word.in(words.get(last), "and", "or");
        if (noun < 0 || !named && (heads[last] != noun || !Word.in(labels[last], "amod", "compound"))) {
            return;
        }
        heads[noun] = verb;
        labels[noun] = "obj";
        heads[first] = noun;
        labels[first] = "amod";
        if (!named) {
            heads[last] = first;
            labels[last] = "conj";
        }
    }

    /** The noun that a list of adjectives ends with, -1 if anything else stands between. */
    private int noun(int first) {
        for (var k = first + 1; k < words.size(); k++) {
            var type = tree.upos()[k];
            if (Word.in(type, "NOUN", "PROPN") && (heads[k] == first || heads[k] == heads[first])
                    && labels[k].equals("conj")) {
                return k > first + 1 ? k : -1;
            }
            var joins = words.get(k).equals(",") || Word.in(words.get(k), "and", "or");
            if (!joins && !type.equals("ADJ") && !Word.in(labels[k], "amod", "compound")) {
                return -1;
            }
        }
        return -1;
    }
}
