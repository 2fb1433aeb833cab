package org.peptidekg.extract.trees;

import java.util.List;

import org.peptidekg.extract.rules.Word;
import org.peptidekg.syntax.Tree;

/** Gives clauses that stand behind a noun to that noun, and the verb behind them its subject. */
final class TreeContents {

    private static final String[] FINITE = {"VBZ", "VBP", "VBD", "MD"};

    private final List<String> words;
    private final Tree tree;
    private final int[] heads;
    private final String[] labels;

    private TreeContents(Tree tree, List<String> words) {
        this.words = words;
        this.tree = tree;
        this.heads = tree.heads().clone();
        this.labels = tree.labels().clone();
    }

    static Tree mend(Tree tree, List<String> words) {
        var mended = new TreeContents(tree, words);
        for (var i = 1; i + 1 < words.size(); i++) {
            mended.content(i);
            mended.contact(i);
        }
        return new Tree(tree.upos(), tree.xpos(), mended.heads, mended.labels);
    }

    /** "Evidence that X raises Y is thin", "That X raises Y is a myth": Y is what is raised. */
    private void content(int verb) {
        var mark = child(verb, "mark");
        var noun = mark - 1;
        if (!tree.upos()[verb].equals("VERB") || mark < 0 || mark > verb || !words.get(mark).equalsIgnoreCase("that")
                || noun >= 0 && !tree.upos()[noun].equals("NOUN")) {
            return;
        }
        var object = verb + 1;
        while (object < heads.length && heads[object] > object && Word.in(labels[object], "det", "amod", "compound")) {
            object++;
        }
        var predicate = object + 1 < heads.length && Word.in(labels[object], "nsubj", "nsubj:pass") ? heads[object]
                : -1;
        if (predicate <= object || child(verb, "obj") >= 0 && child(verb, "obj") != predicate
                || !Word.in(tree.upos()[object + 1], "AUX")
                || noun >= 0 && heads[noun] != predicate && !(heads[predicate] == verb && heads[verb] == noun)) {
            return;
        }
        var subject = noun < 0 ? verb : noun;
        if (heads[subject] != predicate) {
            heads[predicate] = heads[subject];
            labels[predicate] = labels[subject];
            heads[subject] = predicate;
            labels[subject] = "nsubj";
        }
        heads[verb] = noun < 0 ? predicate : noun;
        labels[verb] = noun < 0 ? "csubj" : "acl";
        heads[object] = verb;
        labels[object] = "obj";
    }

    /** "The pain it causes is bad": of two subjects before a verb that another verb follows, it has the second. */
    private void contact(int subject) {
        var verb = heads[subject];
        var noun = subject - 1;
        if (!labels[subject].equals("nsubj") || verb != subject + 1 || !tree.upos()[verb].equals("VERB")
                || !tree.upos()[noun].equals("NOUN") || !Word.in(tree.upos()[subject], "PRON", "PROPN", "NOUN")
                || heads[noun] != verb && heads[noun] != subject || child(verb, "obj") >= 0
                || labels[verb].equals("ccomp") || !Word.in(tree.xpos()[verb], "VBZ", "VBP", "VBD")) {
            return;
        }
        var next = verb + 1;
        while (next < words.size() && Word.in(words.get(next), "on", "about")) {
            next++;
        }
        if (next >= words.size() || !Word.in(tree.xpos()[next], FINITE)) {
            return;
        }
        var clause = Word.in(labels[next], "cop", "aux", "aux:pass") && heads[next] > next ? heads[next] : next;
        new Arcs(heads, labels).move(verb, clause, next, heads.length);
        heads[clause] = heads[verb];
        labels[clause] = labels[verb];
        heads[verb] = noun;
        labels[verb] = "acl:relcl";
        heads[noun] = clause;
        labels[noun] = "nsubj";
    }

    private int child(int head, String label) {
        return new Arcs(heads, labels).child(head, -1, label);
    }
}
