package org.peptidekg.extract.trees;

import java.util.List;
import java.util.stream.IntStream;

import org.peptidekg.extract.rules.Word;
import org.peptidekg.syntax.Tree;

/** Joins nouns of a tree to the nouns that they are like. Changes the heads that it was given. */
final class TreeConjuncts {

    private static final int MOST_BETWEEN = 6;

    private final Tree tree;
    private final int[] heads;
    private final String[] labels;

    TreeConjuncts(Tree tree, int[] heads, String[] labels) {
        this.tree = tree;
        this.heads = heads;
        this.labels = labels;
    }

    void mend(int noun, List<String> words) {
        parted(noun, words);
        exemplified(noun);
        accompanied(noun, words);
        low(noun);
        alike(noun, words);
        listed(noun, words);
        timed(noun, words);
        changed(noun, words);
        contrasted(noun, words);
        ownObject(noun);
        infinitive(noun, words);
    }

    /**
     * "dry air, stress or harsh soaps", "cold hands and racing thoughts": what a list joins to a described noun is no
     * part of its name.
     */
    private void parted(int noun, List<String> words) {
        var last = heads[noun];
        if (last < noun + 3 || !labels[noun].equals("compound") || !isNominal(noun) || !isNominal(last)) {
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
            heads[k] = last;
            labels[k] = "amod";
        }
        heads[and] = last;
        labels[and] = "cc";
        var joined = labels[last].equals("conj") && heads[last] < noun;
        new Arcs(heads, labels).move(last, noun, joined ? noun - 1 : 0, noun);
        heads[noun] = heads[last];
        labels[noun] = labels[last];
        if (!joined) {
            heads[last] = noun;
            labels[last] = "conj";
        }
    }

    /** "signs such as sweaty palms, a dry mouth or pain": what a list joins to an example is one too. */
    private void exemplified(int noun) {
        var kind = heads[noun];
        if (!labels[noun].equals("appos") || kind < 0 || kind > noun || child(noun, noun, "conj") < 0) {
            return;
        }
        var example = noun - 1;
        while (example > kind && !(heads[example] == kind && labels[example].equals("nmod")
                && child(example, kind, "case") < example && child(example, kind, "case") > kind)) {
            example--;
        }
        if (example > kind) {
            heads[noun] = example;
            labels[noun] = "conj";
            for (var k = noun + 1; k < heads.length; k++) {
                heads[k] = heads[k] == noun && labels[k].equals("conj") ? example : heads[k];
            }
        }
    }

    /** "lowers X, along with Y": what is done to X is done to Y. */
    private void accompanied(int noun, List<String> words) {
        var along = noun - 1;
        while (along > 0 && noun - along < MOST_BETWEEN && !words.get(along).equals("along")) {
            along--;
        }
        var object = along > 1 && words.get(along - 1).equals(",") ? along - 2 : along - 1;
        if (!words.get(Math.max(along, 0)).equals("along") || !words.get(along + 1).equals("with") || object < 1
                || heads[along] != noun && heads[along + 1] != noun || !Word.in(labels[noun], "obl", "nmod")
                || !labels[object].equals("obj") || !isNominal(noun)) {
            return;
        }
        heads[noun] = object;
        labels[noun] = "conj";
        labels[along] = "cc";
        labels[along + 1] = "fixed";
        heads[along] = noun;
        heads[along + 1] = along;
    }

    /** "its power to raise X, lower Y and block Z": a bare verb behind a comma goes on with the infinitive. */
    private void infinitive(int verb, List<String> words) {
        var noun = heads[verb];
        if (!labels[verb].equals("parataxis") || !tree.xpos()[verb].equals("VB") || noun < 0 || noun > verb
                || !words.get(verb - 1).equals(",") || child(verb, -1, "nsubj") >= 0) {
            return;
        }
        var first = verb - 1;
        while (first > noun && !(heads[first] == noun && Word.in(labels[first], "acl", "xcomp", "advcl")
                && tree.xpos()[first].equals("VB"))) {
            first--;
        }
        if (first > noun) {
            heads[verb] = first;
            labels[verb] = "conj";
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
    private void contrasted(int noun, List<String> words) {
        var not = noun - 1;
        while (not > 0 && heads[not] == noun && !words.get(not).equals("not")) {
            not--;
        }
        if (not < 2 || !words.get(not).equals("not") || heads[not] != noun || !words.get(not - 1).equals(",")
                || !isNominal(noun) || !isNominal(not - 2) || labels[noun].equals("conj")
                || isBelow(not - 2, noun) || child(noun, -1, "nsubj") >= 0 || child(noun, -1, "cop") >= 0) {
            return;
        }
        heads[noun] = not - 2;
        labels[noun] = "conj";
    }

    /** "pain, increased sweating, and sleep": in a list a participle before a noun describes it. */
    private void changed(int participle, List<String> words) {
        var first = heads[participle];
        if (!labels[participle].equals("acl") || first < 0 || first > participle || participle < 2
                || !Word.in(tree.xpos()[participle], "VBN", "VBD") || !words.get(participle - 1).equals(",")
                || child(first, participle, "conj") < 0) {
            return;
        }
        var noun = child(participle, participle, "obj");
        if (noun < 0 || noun > participle + 3 || !isNominal(noun)) {
            return;
        }
        heads[noun] = first;
        labels[noun] = "conj";
        heads[participle] = noun;
        labels[participle] = "amod";
    }

    /** "on X, Y, or Z": a noun behind a noun and a comma, with others joined to it, goes on with the list. */
    private void listed(int noun, List<String> words) {
        var before = noun - 1;
        while (before > 0 && Word.in(tree.upos()[before], "ADJ", "DET")) {
            before--;
        }
        if (!Word.in(labels[noun], "parataxis", "dep", "list") || !isNominal(noun) || before < 1
                || !words.get(before).equals(",") || !isNominal(before - 1) || child(noun, noun, "conj") < 0
                || child(noun, -1, "nsubj") >= 0 || child(noun, -1, "cop") >= 0 || isBelow(before - 1, noun)) {
            return;
        }
        heads[noun] = before - 1;
        labels[noun] = "conj";
    }

    /** "developed pain when treated with X": the time is that of the verb. */
    private void timed(int participle, List<String> words) {
        var noun = heads[participle];
        if (!labels[participle].equals("acl") || noun < 1 || !tree.xpos()[participle].equals("VBN")
                || !Word.in(words.get(participle - 1), "when", "while", "once", "if")) {
            return;
        }
        var verb = heads[noun];
        if (verb >= 0 && Word.in(labels[noun], "obj", "obl") && tree.upos()[verb].equals("VERB")) {
            heads[participle] = verb;
            labels[participle] = "advcl";
            labels[participle - 1] = "mark";
        }
    }

    private boolean isBelow(int word, int above) {
        return new Arcs(heads, labels).isBelow(word, above);
    }

    /** "the risk of stroke and heart attack": a bare noun is not joined to one with an article but one before. */
    private void low(int noun) {
        var first = heads[noun];
        if (!labels[noun].equals("conj") || first < 0 || first > noun || !isNominal(noun) || !isNominal(first)
                || hasArticle(noun) || !hasArticle(first)) {
            return;
        }
        var and = child(noun, first, "cc");
        var inner = and < 0 || and > noun ? -1 : and - 1;
        if (inner <= first || heads[inner] != first || !labels[inner].equals("nmod") || hasArticle(inner)
                || !isNominal(inner) || child(first, inner, "conj") != noun) {
            return;
        }
        heads[noun] = inner;
    }

    /** "a fall in weight and a rise in pain": nouns with the same preposition behind them are joined to one another. */
    private void alike(int noun, List<String> words) {
        var inner = heads[noun];
        if (!labels[noun].equals("conj") || inner < 0 || inner > noun || !isNominal(noun)
                || !labels[inner].equals("nmod") || heads[inner] < 0 || heads[inner] > inner
                || !isNominal(heads[inner])) {
            return;
        }
        var preposition = preposition(inner, words);
        var behind = child(noun, noun, "nmod");
        if (!preposition.isEmpty() && behind > 0 && preposition(behind, words).equals(preposition)
                && child(inner, inner, "nmod") < 0 && !words.get(noun).equals(words.get(inner))) {
            heads[noun] = heads[inner];
        }
    }

    private String preposition(int noun, List<String> words) {
        var at = child(noun, -1, "case");
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

    /** The first word behind a place that depends on another in one way, -1 if there is none. */
    private int child(int head, int behind, String label) {
        return new Arcs(heads, labels).child(head, behind, label);
    }

    private boolean isNominal(int i) {
        return Word.in(tree.upos()[i], "NOUN", "PROPN", "PRON");
    }
}
