package org.peptidekg.extract.trees;

import java.util.List;
import java.util.Set;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;

/** Mends what hangs on the wrong word, where the words beside it leave no doubt. */
final class TreeAttachments {

    private static final Phrases PHRASES = Phrases.sentences();

    private static final Set<String> FOUND = PHRASES.words("found");

    private final MendedTree tree;
    private final List<String> words;
    private final int[] heads;
    private final String[] labels;
    private final String[] xpos;

    private TreeAttachments(MendedTree tree) {
        this.tree = tree;
        this.words = tree.words();
        this.heads = tree.heads();
        this.labels = tree.labels();
        this.xpos = tree.xpos();
    }

    static void mend(MendedTree tree) {
        var mended = new TreeAttachments(tree);
        var conjuncts = new TreeConjuncts(tree);
        for (var i = 0; i < tree.size(); i++) {
            mended.relative(i);
            mended.apposition(i);
            mended.parallel(i);
            mended.coordinated(i);
            conjuncts.mend(i);
            mended.clause(i);
            mended.listed(i);
            mended.compared(i);
        }
        for (var i = 2; i < tree.size(); i++) {
            mended.reported(i);
            mended.goesOn(i);
        }
    }

    /** A clause whose subject is "which" describes the noun before it, and nothing before "which" is part of it. */
    private void relative(int pronoun) {
        if (!Word.in(tree.xpos()[pronoun], "WDT", "WP") || !Word.in(labels[pronoun], "nsubj", "nsubj:pass")) {
            return;
        }
        var verb = heads[pronoun];
        if (verb > pronoun && tree.child(verb, pronoun, "nsubj") > pronoun) {
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
        if (above != noun && tree.isBelow(noun, verb)) {
            return;
        }
        tree.hang(verb, noun, "acl:relcl");
    }

    /** "better than placebo for pain": it is better for pain, it is not placebo for pain. */
    private void compared(int noun) {
        var other = heads[noun];
        if (!labels[noun].equals("nmod") || other < 0 || other > noun || !labels[other].equals("obl")
                || heads[other] < 0 || !Word.in(tree.xpos()[heads[other]], "JJR", "RBR")) {
            return;
        }
        var than = tree.child(other, "case");
        var preposition = tree.child(noun, "case");
        if (than >= 0 && words.get(than).equals("than") && preposition > other
                && Word.in(words.get(preposition), "for", "in", "at")) {
            tree.hang(noun, heads[other], "obl");
        }
    }

    /** A past participle without a helping verb has no subject: "levels, a hormone associated with" describes them. */
    private void apposition(int noun) {
        var verb = heads[noun];
        if (!Word.in(labels[noun], "nsubj", "nsubj:pass") || verb != noun + 1 || !tree.xpos()[verb].equals("VBN")
                || heads[verb] < 0 || heads[verb] > noun || !tree.isNominal(heads[verb]) || tree.hasHelper(verb)) {
            return;
        }
        tree.hang(noun, heads[verb], "appos");
        tree.hang(verb, noun, "acl");
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
        tree.hang(form, verb, "conj");
        tree.hang(noun, form, "obj");
    }

    /**
     * A past participle joined to a verb, with an object and no helping verb: "reduced pain and improved sleep" has two
     * verbs of the past, "showed reduced pain and improved sleep" two nouns with participles before them.
     */
    private void coordinated(int form) {
        var verb = heads[form];
        if (!labels[form].equals("conj") || !xpos[form].equals("VBN") || verb < 0 || verb > form || tree.hasHelper(form)
                || !Word.in(xpos[verb], "VBD", "VBZ", "VBP")) {
            return;
        }
        var object = tree.child(form, form, "obj");
        var first = tree.child(verb, verb, "obj");
        if (object < 0 || first < 0 || first > form) {
            return;
        }
        var described = tree.child(first, verb, "amod");
        if (described < 0 || described > first || !xpos[described].equals("VBN")) {
            xpos[form] = xpos[verb].equals("VBD") ? "VBD" : xpos[form];
            return;
        }
        for (var k = 0; k < heads.length; k++) {
            if (heads[k] == form && k != object) {
                heads[k] = object;
            }
        }
        tree.hang(object, first, "conj");
        tree.hang(form, object, "amod");
    }

    /** "studies show drugs may help": what stands right before a finite verb without a subject is its subject. */
    private void reported(int verb) {
        if (!Word.in(xpos[verb], "VB", "VBZ", "VBP", "VBD") || tree.hasSubject(verb)
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
                && tree.isNominal(heads[object])) {
            object = heads[object];
        }
        var governor = object > 0 ? heads[object] : -1;
        if (!finite || governor < 0 || !labels[object].equals("obj") || governor > object
                || !tree.isNominal(first - 1) || !Word.in(tree.upos()[governor], "VERB")
                || Word.in(labels[governor], "acl", "amod") || Word.in(labels[verb], "acl:relcl", "acl")
                || Word.in(labels[verb], "conj") && heads[verb] == governor && xpos[governor].equals(xpos[verb])) {
            return;
        }
        if (tree.isBelow(governor, verb) && heads[governor] != verb || heads[verb] < 0 && heads[governor] != verb) {
            return;
        }
        if (heads[governor] == verb) {
            tree.hang(governor, heads[verb], labels[verb]);
        }
        tree.hang(verb, governor, "ccomp");
        tree.hang(object, verb, "nsubj");
    }

    /** What has a subject and a verb of its own is joined to a clause, not to a noun: "X affects Y, Z is part of W". */
    private void clause(int predicate) {
        var noun = heads[predicate];
        if (!labels[predicate].equals("conj") || noun < 0 || noun > predicate || !tree.hasSubject(predicate)
                || !tree.isNominal(noun) || tree.hasHelper(noun) || tree.hasSubject(noun)
                || !tree.hasHelper(predicate) && !Word.in(xpos[predicate], "VBZ", "VBP", "VBD")) {
            return;
        }
        var k = heads[noun];
        while (k >= 0 && !Word.in(tree.upos()[k], "VERB") && !tree.hasHelper(k)) {
            k = heads[k];
        }
        heads[predicate] = k < 0 ? noun : k;
    }

    /** "protein, vitamins and minerals": a noun before a comma does not describe the one behind it. */
    private void listed(int noun) {
        var next = heads[noun];
        if (!Word.in(labels[noun], "compound") || next <= noun + 1 || !words.get(noun + 1).equals(",")
                || tree.child(noun, noun, "conj") >= 0) {
            return;
        }
        tree.move(next, noun, 0, noun);
        for (var k = next + 1; k < heads.length; k++) {
            heads[k] = heads[k] == next && Word.in(labels[k], "conj") ? noun : heads[k];
        }
        tree.hang(noun, heads[next], labels[next]);
        tree.hang(next, noun, "conj");
    }

    /** "a study found it reduced X and improved Y": the study does not improve it. */
    private void goesOn(int verb) {
        var governor = heads[verb];
        if (!labels[verb].equals("conj") || governor < 0 || !FOUND.contains(words.get(governor))
                || !Word.in(xpos[verb], "VBD", "VBZ", "VBP", "VB") || tree.hasSubject(verb)) {
            return;
        }
        var found = tree.child(governor, governor, "ccomp");
        if (found > 0 && found < verb && xpos[found].equals(xpos[verb]) && !FOUND.contains(words.get(verb))) {
            heads[verb] = found;
        }
    }

    private int nounBefore(int at) {
        var k = at - 1;
        while (k >= 0 && tree.upos()[k].equals("PUNCT")) {
            k--;
        }
        return k >= 0 && tree.isNominal(k) ? k : -1;
    }
}
