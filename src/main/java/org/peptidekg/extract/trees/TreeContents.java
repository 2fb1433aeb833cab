package org.peptidekg.extract.trees;

import java.util.List;

import org.peptidekg.extract.rules.Word;

/** Gives clauses that stand behind a noun to that noun, and the verb behind them its subject. */
final class TreeContents {

    private static final String[] FINITE = {"VBZ", "VBP", "VBD", "MD"};

    private final List<String> words;
    private final MendedTree tree;
    private final int[] heads;
    private final String[] labels;

    private TreeContents(MendedTree tree) {
        this.words = tree.words();
        this.tree = tree;
        this.heads = tree.heads();
        this.labels = tree.labels();
    }

    static void mend(MendedTree tree) {
        var mended = new TreeContents(tree);
        for (var i = 1; i + 1 < tree.size(); i++) {
            mended.content(i);
            mended.contact(i);
        }
    }

    /** "Evidence that X raises Y is thin", "That X raises Y is a myth": Y is what is raised. */
    private void content(int verb) {
        var mark = tree.child(verb, "mark");
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
        if (predicate <= object || tree.child(verb, "obj") >= 0 && tree.child(verb, "obj") != predicate
                || !Word.in(tree.upos()[object + 1], "AUX")
                || noun >= 0 && heads[noun] != predicate && !(heads[predicate] == verb && heads[verb] == noun)) {
            return;
        }
        var subject = noun < 0 ? verb : noun;
        if (heads[subject] != predicate) {
            tree.hang(predicate, heads[subject], labels[subject]);
            tree.hang(subject, predicate, "nsubj");
        }
        tree.hang(verb, noun < 0 ? predicate : noun, noun < 0 ? "csubj" : "acl");
        tree.hang(object, verb, "obj");
    }

    /** "The pain it causes is bad": of two subjects before a verb that another verb follows, it has the second. */
    private void contact(int subject) {
        var verb = heads[subject];
        var noun = subject - 1;
        if (!labels[subject].equals("nsubj") || verb != subject + 1 || !tree.upos()[verb].equals("VERB")
                || !tree.upos()[noun].equals("NOUN") || !Word.in(tree.upos()[subject], "PRON", "PROPN", "NOUN")
                || heads[noun] != verb && heads[noun] != subject || tree.child(verb, "obj") >= 0
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
        tree.move(verb, clause, next, heads.length);
        tree.hang(clause, heads[verb], labels[verb]);
        tree.hang(verb, noun, "acl:relcl");
        tree.hang(noun, clause, "nsubj");
    }
}
