package org.peptidekg.syntax;

import java.util.List;

/** A sentence of a treebank. */
record Sentence(List<Row> rows) {

    /** Ends the label of a word whose head is not to be learnt. */
    static final String DOUBT = "?";

    /** A word with its tags; the head is an index from 0, -1 for the root. */
    record Row(String word, String upos, String xpos, int head, String label, boolean blankAfter) {

        String tag() {
            return upos + " " + xpos;
        }

        Row hung(int on, String as) {
            return new Row(word, upos, xpos, on, as, blankAfter);
        }

        Row labelled(String other) {
            return new Row(word, upos, xpos, head, other, blankAfter);
        }
    }

    int size() {
        return rows.size();
    }

    List<String> words() {
        return rows.stream().map(Row::word).toList();
    }

    int[] heads() {
        return rows.stream().mapToInt(Row::head).toArray();
    }

    /** Whether each word has a head, there is one root, and no circle. */
    boolean isTree() {
        var roots = 0;
        for (var i = 0; i < size(); i++) {
            var steps = 0;
            var at = i;
            while (at >= 0 && at < size() && steps++ <= size()) {
                at = rows.get(at).head();
            }
            if (at != -1 || steps > size()) {
                return false;
            }
            roots += rows.get(i).head() == -1 ? 1 : 0;
        }
        return roots == 1;
    }
}
