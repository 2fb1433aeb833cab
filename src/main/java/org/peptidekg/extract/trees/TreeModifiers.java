package org.peptidekg.extract.trees;

import java.util.List;

import org.peptidekg.extract.rules.Word;

/**
 * Mends what is taken for a modifier of a noun and is none, and lists of adjectives before one noun whose first is
 * taken for the object: in "modulates serotonergic, dopaminergic and GABAergic signalling" the noun is the object, and
 * all three say which.
 */
final class TreeModifiers {

    private final MendedTree tree;
    private final List<String> words;
    private final int[] heads;
    private final String[] labels;

    private TreeModifiers(MendedTree tree) {
        this.tree = tree;
        this.words = tree.words();
        this.heads = tree.heads();
        this.labels = tree.labels();
    }

    static void mend(MendedTree tree) {
        var mended = new TreeModifiers(tree);
        for (var i = 1; i + 2 < tree.size(); i++) {
            mended.list(i);
            mended.particle(i);
            mended.relative(i);
            mended.purpose(i);
        }
    }

    /** "holds back growth": the particle belongs to the verb. */
    private void particle(int word) {
        if (tree.xpos()[word].equals("RP") && heads[word] > word && tree.upos()[word - 1].equals("VERB")) {
            tree.hang(word, word - 1, "compound:prt");
        }
    }

    /** "cortisol, the hormone that drives stress": the verb behind "that" is none of the noun's modifiers. */
    private void relative(int verb) {
        var object = heads[verb];
        var noun = verb - 2;
        if (!Word.in(tree.xpos()[verb], "VBZ", "VBD", "VBP") || !Word.in(labels[verb], "compound", "amod")
                || object < verb || noun < 0 || !Word.in(words.get(verb - 1), "that", "which", "who")
                || !tree.isNoun(noun) || heads[object] >= noun) {
            return;
        }
        tree.hang(noun, heads[object], heads[object] < 0 ? "root" : labels[object]);
        tree.hang(verb, noun, "acl:relcl");
        tree.hang(object, verb, "obj");
        tree.hang(verb - 1, verb, "nsubj");
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
        tree.hang(described, heads[object], "acl");
        tree.hang(verb, described, "advcl");
        tree.hang(preposition, verb, "mark");
        tree.hang(object, verb, "obj");
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
        tree.hang(noun, verb, "obj");
        tree.hang(first, noun, "amod");
        if (!named) {
            tree.hang(last, first, "conj");
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
