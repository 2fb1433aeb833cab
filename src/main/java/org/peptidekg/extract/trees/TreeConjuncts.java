package org.peptidekg.extract.trees;

import java.util.List;
import java.util.stream.IntStream;

import org.peptidekg.extract.rules.Word;

/** Joins nouns of a tree to the nouns that they are like. */
final class TreeConjuncts {

    private static final int MOST_BETWEEN = 6;

    private final MendedTree tree;
    private final List<String> words;
    private final int[] heads;
    private final String[] labels;

    TreeConjuncts(MendedTree tree) {
        this.tree = tree;
        this.words = tree.words();
        this.heads = tree.heads();
        this.labels = tree.labels();
    }

    void mend(int noun) {
        parted(noun);
        exemplified(noun);
        accompanied(noun);
        low(noun);
        alike(noun);
        listed(noun);
        timed(noun);
        changed(noun);
        contrasted(noun);
        ownObject(noun);
        infinitive(noun);
    }

    /**
     * "dry air, stress or harsh soaps", "cold hands and racing thoughts": what a list joins to a described noun is no
     * part of its name.
     */
    private void parted(int noun) {
        var last = heads[noun];
        if (last < noun + 3 || !labels[noun].equals("compound") || !tree.isNominal(noun) || !tree.isNominal(last)) {
            return;
        }
        var and = noun + 1;
        var many = tree.xpos()[noun].equals("NNS");
        var described = IntStream.range(and + 1, last).allMatch(k -> tree.upos()[k].equals("ADJ")
                || Word.in(tree.xpos()[k], "VBG", "VBN") || many && words.get(k).endsWith("ing"));
        var own = noun > 0 && (words.get(noun - 1).equals(",") || tree.upos()[noun - 1].equals("ADJ"));
        if (!Word.in(words.get(and), "and", "or") || !described || !own && !many) {
            return;
        }
        for (var k = and + 1; k < last; k++) {
            tree.hang(k, last, "amod");
        }
        tree.hang(and, last, "cc");
        var joined = labels[last].equals("conj") && heads[last] < noun;
        tree.move(last, noun, joined ? noun - 1 : 0, noun);
        tree.hang(noun, heads[last], labels[last]);
        if (!joined) {
            tree.hang(last, noun, "conj");
        }
    }

    /** "signs such as sweaty palms, a dry mouth or pain": what a list joins to an example is one too. */
    private void exemplified(int noun) {
        var kind = heads[noun];
        if (!labels[noun].equals("appos") || kind < 0 || kind > noun || tree.child(noun, noun, "conj") < 0) {
            return;
        }
        var example = noun - 1;
        while (example > kind && !(heads[example] == kind && labels[example].equals("nmod")
                && tree.child(example, kind, "case") < example && tree.child(example, kind, "case") > kind)) {
            example--;
        }
        if (example > kind) {
            tree.hang(noun, example, "conj");
            for (var k = noun + 1; k < heads.length; k++) {
                heads[k] = heads[k] == noun && labels[k].equals("conj") ? example : heads[k];
            }
        }
    }

    /** "lowers X, along with Y": what is done to X is done to Y. */
    private void accompanied(int noun) {
        var along = noun - 1;
        while (along > 0 && noun - along < MOST_BETWEEN && !words.get(along).equals("along")) {
            along--;
        }
        var object = along > 1 && words.get(along - 1).equals(",") ? along - 2 : along - 1;
        if (!words.get(Math.max(along, 0)).equals("along") || !words.get(along + 1).equals("with") || object < 1
                || heads[along] != noun && heads[along + 1] != noun || !Word.in(labels[noun], "obl", "nmod")
                || !labels[object].equals("obj") || !tree.isNominal(noun)) {
            return;
        }
        tree.hang(noun, object, "conj");
        labels[along] = "cc";
        labels[along + 1] = "fixed";
        heads[along] = noun;
        heads[along + 1] = along;
    }

    /** "its power to raise X, lower Y and block Z": a bare verb behind a comma goes on with the infinitive. */
    private void infinitive(int verb) {
        var noun = heads[verb];
        if (!labels[verb].equals("parataxis") || !tree.xpos()[verb].equals("VB") || noun < 0 || noun > verb
                || !words.get(verb - 1).equals(",") || tree.child(verb, "nsubj") >= 0) {
            return;
        }
        var first = verb - 1;
        while (first > noun && !(heads[first] == noun && Word.in(labels[first], "acl", "xcomp", "advcl")
                && tree.xpos()[first].equals("VB"))) {
            first--;
        }
        if (first > noun) {
            tree.hang(verb, first, "conj");
        }
    }

    /** "does not raise X or trigger Y": what stands behind a joined verb is its object, if the first has one. */
    private void ownObject(int noun) {
        var first = heads[noun];
        if (!labels[noun].equals("obj") || first < 0 || first > noun) {
            return;
        }
        var verb = noun - 1;
        while (verb > first && !(heads[verb] == first && labels[verb].equals("conj")
                && tree.upos()[verb].equals("VERB"))) {
            verb--;
        }
        if (verb == first) {
            return;
        }
        var before = false;
        for (var k = first + 1; k < noun; k++) {
            before |= k < verb && heads[k] == first && labels[k].equals("obj");
            if (k > verb && heads[k] == verb && Word.in(labels[k], "obj", "xcomp", "ccomp")) {
                return;
            }
        }
        if (before) {
            heads[noun] = verb;
        }
    }

    /** "raises X, not Y": what is denied behind a comma is joined to what stands before it. */
    private void contrasted(int noun) {
        var not = noun - 1;
        while (not > 0 && heads[not] == noun && !words.get(not).equals("not")) {
            not--;
        }
        if (not < 2 || !words.get(not).equals("not") || heads[not] != noun || !words.get(not - 1).equals(",")
                || !tree.isNominal(noun) || !tree.isNominal(not - 2) || labels[noun].equals("conj")
                || tree.isBelow(not - 2, noun) || tree.child(noun, "nsubj") >= 0 || tree.child(noun, "cop") >= 0) {
            return;
        }
        tree.hang(noun, not - 2, "conj");
    }

    /** "pain, increased sweating, and sleep": in a list a participle before a noun describes it. */
    private void changed(int participle) {
        var first = heads[participle];
        if (!labels[participle].equals("acl") || first < 0 || first > participle || participle < 2
                || !Word.in(tree.xpos()[participle], "VBN", "VBD") || !words.get(participle - 1).equals(",")
                || tree.child(first, participle, "conj") < 0) {
            return;
        }
        var noun = tree.child(participle, participle, "obj");
        if (noun < 0 || noun > participle + 3 || !tree.isNominal(noun)) {
            return;
        }
        tree.hang(noun, first, "conj");
        tree.hang(participle, noun, "amod");
    }

    /** "on X, Y, or Z": a noun behind a noun and a comma, with others joined to it, goes on with the list. */
    private void listed(int noun) {
        var before = noun - 1;
        while (before > 0 && Word.in(tree.upos()[before], "ADJ", "DET")) {
            before--;
        }
        if (!Word.in(labels[noun], "parataxis", "dep", "list") || !tree.isNominal(noun) || before < 1
                || !words.get(before).equals(",") || !tree.isNominal(before - 1) || tree.child(noun, noun, "conj") < 0
                || tree.child(noun, "nsubj") >= 0 || tree.child(noun, "cop") >= 0 || tree.isBelow(before - 1, noun)) {
            return;
        }
        tree.hang(noun, before - 1, "conj");
    }

    /** "developed pain when treated with X": the time is that of the verb. */
    private void timed(int participle) {
        var noun = heads[participle];
        if (!labels[participle].equals("acl") || noun < 1 || !tree.xpos()[participle].equals("VBN")
                || !Word.in(words.get(participle - 1), "when", "while", "once", "if")) {
            return;
        }
        var verb = heads[noun];
        if (verb >= 0 && Word.in(labels[noun], "obj", "obl") && tree.upos()[verb].equals("VERB")) {
            tree.hang(participle, verb, "advcl");
            labels[participle - 1] = "mark";
        }
    }

    /** "the risk of stroke and heart attack": a bare noun is not joined to one with an article but one before. */
    private void low(int noun) {
        var first = heads[noun];
        if (!labels[noun].equals("conj") || first < 0 || first > noun || !tree.isNominal(noun) || !tree.isNominal(first)
                || hasArticle(noun) || !hasArticle(first)) {
            return;
        }
        var and = tree.child(noun, first, "cc");
        var inner = and < 0 || and > noun ? -1 : and - 1;
        if (inner <= first || heads[inner] != first || !labels[inner].equals("nmod") || hasArticle(inner)
                || !tree.isNominal(inner) || tree.child(first, inner, "conj") != noun) {
            return;
        }
        heads[noun] = inner;
    }

    /** "a fall in weight and a rise in pain": nouns with the same preposition behind them are joined to one another. */
    private void alike(int noun) {
        var inner = heads[noun];
        if (!labels[noun].equals("conj") || inner < 0 || inner > noun || !tree.isNominal(noun)
                || !labels[inner].equals("nmod") || heads[inner] < 0 || heads[inner] > inner
                || !tree.isNominal(heads[inner])) {
            return;
        }
        var preposition = preposition(inner);
        var behind = tree.child(noun, noun, "nmod");
        if (!preposition.isEmpty() && behind > 0 && preposition(behind).equals(preposition)
                && tree.child(inner, inner, "nmod") < 0 && !words.get(noun).equals(words.get(inner))) {
            heads[noun] = heads[inner];
        }
    }

    private String preposition(int noun) {
        var at = tree.child(noun, "case");
        return at < 0 || at > noun ? "" : words.get(at);
    }

    private boolean hasArticle(int noun) {
        for (var k = 0; k < noun; k++) {
            if (heads[k] == noun && Word.in(labels[k], "det", "nmod:poss")) {
                return true;
            }
        }
        return false;
    }
}
