package org.peptidekg.extract.token;

import java.util.List;
import java.util.Set;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.syntax.Tree;

/**
 * Mends examples that hang on an adjective: in "side effects are mostly mild (nausea, headache)" and "the complaints were
 * digestive, such as nausea" they are examples of the subject. So are exceptions: "no side effects apart from nausea".
 */
final class TreeExamples {

    private static final Set<String> EXCEPT = Phrases.sentences().words("excepting");

    private TreeExamples() {
    }

    static Tree mend(Tree tree, List<String> words) {
        var heads = tree.heads().clone();
        var labels = tree.labels().clone();
        for (var i = 3; i < heads.length; i++) {
            exception(tree, words, heads, labels, i);
            var adjective = heads[i];
            var bracketed = words.get(i - 1).equals("(") && adjective == i - 2;
            var such = words.get(i - 1).equals("as") && words.get(i - 2).equals("such")
                    || Word.in(words.get(i - 1), "including", "like");
            if (!bracketed && !such || adjective < 0 || adjective > i || !tree.upos()[adjective].equals("ADJ")
                    || !Word.in(tree.upos()[i], "NOUN", "PROPN") || child(heads, labels, adjective, "cop") < 0) {
                continue;
            }
            var subject = child(heads, labels, adjective, "nsubj");
            if (subject >= 0 && subject < adjective && Word.in(tree.upos()[subject], "NOUN", "PROPN")) {
                heads[i] = subject;
                labels[i] = bracketed ? "appos" : "nmod";
            }
        }
        return new Tree(tree.upos(), tree.xpos(), heads, labels);
    }

    /** "no side effects apart from mild nausea": the exception stands beside what it is excepted from. */
    private static void exception(Tree tree, List<String> words, int[] heads, String[] labels, int noun) {
        var first = noun;
        while (first > 1 && (heads[first - 1] == noun && !labels[first - 1].equals("case"))) {
            first--;
        }
        var two = first > 1 && EXCEPT.contains(words.get(first - 2) + " " + words.get(first - 1));
        var start = two ? first - 2 : first > 0 && EXCEPT.contains(words.get(first - 1)) ? first - 1 : -1;
        var before = start > 0 && words.get(start - 1).equals(",") ? start - 2 : start - 1;
        if (start < 1 || before < 0 || !Word.in(tree.upos()[before], "NOUN", "PROPN")
                || !Word.in(tree.upos()[noun], "NOUN", "PROPN")) {
            return;
        }
        for (var k = start; k < first; k++) {
            heads[k] = noun;
            labels[k] = "case";
        }
        heads[noun] = before;
        labels[noun] = "nmod";
    }

    private static int child(int[] heads, String[] labels, int head, String label) {
        for (var k = 0; k < heads.length; k++) {
            if (heads[k] == head && labels[k].equals(label)) {
                return k;
            }
        }
        return -1;
    }
}
