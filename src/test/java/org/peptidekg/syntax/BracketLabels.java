package org.peptidekg.syntax;

import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * What stands in brackets: the conversion of Penn's trees calls it "dep" where the other treebank says whether it is
 * another name (appos) or a remark (parataxis).
 */
final class BracketLabels {

    private static final Pattern REFERENCE =
            Pattern.compile("(?i)[0-9,–-]+|fig(ure|s|ures)?\\.?|tables?|section|additional|data|see|ref\\.?");
    private static final Pattern NOMINAL = Pattern.compile("NN.*|CD|PRP|FW");

    private BracketLabels() {
    }

    static Sentence apply(Sentence sentence) {
        var rows = new ArrayList<>(sentence.rows());
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!row.label().equals("dep") || row.head() < 0 || row.head() > i) {
                continue;
            }
            var head = rows.get(row.head());
            if (row.xpos().equals("FW") && head.xpos().equals("FW") && row.head() == i - 1) {
                rows.set(i, row.labelled("fixed"));
            } else if (isInBrackets(sentence, i)) {
                var appos = NOMINAL.matcher(row.xpos()).matches() && NOMINAL.matcher(head.xpos()).matches()
                        && !REFERENCE.matcher(row.word()).matches();
                rows.set(i, row.labelled(appos ? "appos" : "parataxis"));
            }
        }
        return new Sentence(rows);
    }

    /** Whether a bracket opens between the word and its head, before it, and hangs on it. */
    private static boolean isInBrackets(Sentence sentence, int i) {
        var depth = 0;
        for (var j = sentence.rows().get(i).head() + 1; j < i; j++) {
            var word = sentence.rows().get(j).word();
            depth += "([".contains(word) ? 1 : ")]".contains(word) ? -1 : 0;
        }
        return depth > 0;
    }
}
