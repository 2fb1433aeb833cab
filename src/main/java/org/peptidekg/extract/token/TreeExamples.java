package org.peptidekg.extract.token;

import java.util.List;

import org.peptidekg.extract.rules.Word;
import org.peptidekg.syntax.Tree;

/**
 * Mends examples that hang on an adjective: in "side effects are mostly mild (nausea, headache)" and "the complaints were
 * digestive, such as nausea" they are examples of the subject.
 */
final class TreeExamples {

    private TreeExamples() {
    }

    static Tree mend(Tree tree, List<String> words) {
        var heads = tree.heads().clone();
        var labels = tree.labels().clone();
        for (var i = 3; i < heads.length; i++) {
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

    private static int child(int[] heads, String[] labels, int head, String label) {
        for (var k = 0; k < heads.length; k++) {
            if (heads[k] == head && labels[k].equals(label)) {
                return k;
            }
        }
        return -1;
    }
}
