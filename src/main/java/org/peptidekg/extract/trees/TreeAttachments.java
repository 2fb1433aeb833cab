package org.peptidekg.extract.trees;

import java.util.List;
import java.util.Set;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.syntax.Tree;

/** Mends what hangs on the wrong word, where the words beside it leave no doubt. */
final class TreeAttachments {

    private static final Phrases PHRASES = Phrases.sentences();

    private static final Set<String> FOUND = PHRASES.words("found");

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

    static Tree mend(Tree tree, List<String> words) {
        var mended = new TreeAttachments(tree);
        var conjuncts = new TreeConjuncts(tree, mended.heads, mended.labels);
        for (var i = 0; i < mended.heads.length; i++) {
            mended.relative(i);
            mended.apposition(i);
            mended.parallel(i);
            mended.coordinated(i);
            conjuncts.mend(i, words);
            mended.clause(i);
            mended.listed(i, words);
            mended.compared(i, words);
        }
        for (var i = 2; i < mended.heads.length; i++) {
            mended.reported(i);
            mended.goesOn(i, words);
        }
        return new Tree(tree.upos(), mended.xpos, mended.heads, mended.labels);
    }

    /** A clause whose subject is "which" describes the noun before it, and nothing before "which" is part of it. */
    private void relative(int pronoun) {
        if (!Word.in(tree.xpos()[pronoun], "WDT", "WP") || !Word.in(labels[pronoun], "nsubj", "nsubj:pass")) {
            return;
        }
        var verb = heads[pronoun];
        if (verb > pronoun && new Arcs(heads, labels).child(verb, pronoun, "nsubj") > pronoun) {
            // "IL-6, which drugs lower"
            labels[pronoun] = "obj";
        }
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

    /** "better than placebo for pain": it is better for pain, it is not placebo for pain. */
    private void compared(int noun, List<String> words) {
        var other = heads[noun];
        if (!labels[noun].equals("nmod") || other < 0 || other > noun || !labels[other].equals("obl")
                || heads[other] < 0 || !Word.in(tree.xpos()[heads[other]], "JJR", "RBR")) {
            return;
        }
        var arcs = new Arcs(heads, labels);
        var than = arcs.child(other, -1, "case");
        var preposition = arcs.child(noun, -1, "case");
        if (than >= 0 && words.get(than).equals("than") && preposition > other
                && Word.in(words.get(preposition), "for", "in", "at")) {
            heads[noun] = heads[other];
            labels[noun] = "obl";
        }
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

    /**
     * A past participle joined to a verb, with an object and no helping verb: "reduced pain and improved sleep" has two
     * verbs of the past, "showed reduced pain and improved sleep" two nouns with participles before them.
     */
    private void coordinated(int form) {
        var verb = heads[form];
        if (!labels[form].equals("conj") || !xpos[form].equals("VBN") || verb < 0 || verb > form || hasHelper(form)
                || !Word.in(xpos[verb], "VBD", "VBZ", "VBP")) {
            return;
        }
        var object = child(form, form, "obj");
        var first = child(verb, verb, "obj");
        if (object < 0 || first < 0 || first > form) {
            return;
        }
        var described = child(first, verb, "amod");
        if (described < 0 || described > first || !xpos[described].equals("VBN")) {
            xpos[form] = xpos[verb].equals("VBD") ? "VBD" : xpos[form];
            return;
        }
        for (var k = 0; k < heads.length; k++) {
            if (heads[k] == form && k != object) {
                heads[k] = object;
            }
        }
        heads[object] = first;
        labels[object] = "conj";
        heads[form] = object;
        labels[form] = "amod";
    }

    /** "studies show drugs may help": what stands right before a finite verb without a subject is its subject. */
    private void reported(int verb) {
        if (!Word.in(xpos[verb], "VB", "VBZ", "VBP", "VBD") || hasSubject(verb)
                || Word.in(labels[verb], "aux", "aux:pass", "cop")) {
            return;
        }
        var first = verb;
        var helped = false;
        for (var k = 0; k < verb; k++) {
            var before = heads[k] == verb && Word.in(labels[k], "aux", "aux:pass", "advmod");
            helped |= before && !labels[k].equals("advmod");
            first = before ? Math.min(first, k) : first;
        }
        var finite = xpos[verb].equals("VB") ? first < verb && Word.in(xpos[first], "MD") : !helped;
        var object = first - 1;
        while (object > 0 && heads[object] >= 0 && !labels[object].equals("obj") && heads[object] < object
                && isNominal(heads[object])) {
            object = heads[object];
        }
        var governor = object > 0 ? heads[object] : -1;
        if (!finite || governor < 0 || !labels[object].equals("obj") || governor > object
                || !isNominal(first - 1) || !Word.in(tree.upos()[governor], "VERB")
                || Word.in(labels[governor], "acl", "amod") || Word.in(labels[verb], "acl:relcl", "acl")
                || Word.in(labels[verb], "conj") && heads[verb] == governor && xpos[governor].equals(xpos[verb])) {
            return;
        }
        if (isBelow(governor, verb) && heads[governor] != verb || heads[verb] < 0 && heads[governor] != verb) {
            return;
        }
        if (heads[governor] == verb) {
            heads[governor] = heads[verb];
            labels[governor] = labels[verb];
        }
        heads[verb] = governor;
        labels[verb] = "ccomp";
        heads[object] = verb;
        labels[object] = "nsubj";
    }

    /** What has a subject and a verb of its own is joined to a clause, not to a noun: "X affects Y, Z is part of W". */
    private void clause(int predicate) {
        var noun = heads[predicate];
        if (!labels[predicate].equals("conj") || noun < 0 || noun > predicate || !hasSubject(predicate)
                || !isNominal(noun) || hasHelper(noun) || hasSubject(noun)
                || !hasHelper(predicate) && !Word.in(xpos[predicate], "VBZ", "VBP", "VBD")) {
            return;
        }
        var k = heads[noun];
        while (k >= 0 && !Word.in(tree.upos()[k], "VERB") && !hasHelper(k)) {
            k = heads[k];
        }
        heads[predicate] = k < 0 ? noun : k;
    }

    /** "protein, vitamins and minerals": a noun before a comma does not describe the one behind it. */
    private void listed(int noun, List<String> words) {
        var next = heads[noun];
        if (!Word.in(labels[noun], "compound") || next <= noun + 1 || !words.get(noun + 1).equals(",")
                || child(noun, noun, "conj") >= 0) {
            return;
        }
        new Arcs(heads, labels).move(next, noun, 0, noun);
        for (var k = next + 1; k < heads.length; k++) {
            heads[k] = heads[k] == next && Word.in(labels[k], "conj") ? noun : heads[k];
        }
        heads[noun] = heads[next];
        labels[noun] = labels[next];
        heads[next] = noun;
        labels[next] = "conj";
    }

    /** "a study found it reduced X and improved Y": the study does not improve it. */
    private void goesOn(int verb, List<String> words) {
        var governor = heads[verb];
        if (!labels[verb].equals("conj") || governor < 0 || !FOUND.contains(words.get(governor))
                || !Word.in(xpos[verb], "VBD", "VBZ", "VBP", "VB") || hasSubject(verb)) {
            return;
        }
        var found = child(governor, governor, "ccomp");
        if (found > 0 && found < verb && xpos[found].equals(xpos[verb]) && !FOUND.contains(words.get(verb))) {
            heads[verb] = found;
        }
    }

    private boolean hasSubject(int verb) {
        for (var k = 0; k < heads.length; k++) {
            if (heads[k] == verb && Word.in(labels[k], "nsubj", "nsubj:pass", "csubj", "expl")) {
                return true;
            }
        }
        return false;
    }

    /** The first word behind a place that depends on another in one way, -1 if there is none. */
    private int child(int head, int behind, String label) {
        return new Arcs(heads, labels).child(head, behind, label);
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
        return new Arcs(heads, labels).isBelow(word, above);
    }
}
