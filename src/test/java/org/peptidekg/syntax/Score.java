package org.peptidekg.syntax;

import java.util.List;

/** How a parser does on a treebank: tags of all words, attachments of all but punctuation. */
record Score(double upos, double xpos, double uas, double las, int words) {

    static Score of(SyntaxParser parser, List<Sentence> sentences) {
        var upos = 0;
        var xpos = 0;
        var heads = 0;
        var labels = 0;
        var words = 0;
        var counted = 0;
        for (var sentence : sentences) {
            var tree = parser.parse(sentence.words());
            for (var i = 0; i < tree.size(); i++) {
                var row = sentence.rows().get(i);
                words++;
                upos += tree.upos()[i].equals(row.upos()) ? 1 : 0;
                xpos += tree.xpos()[i].equals(row.xpos()) ? 1 : 0;
                if (row.label().equals("punct")) {
                    continue;
                }
                counted++;
                if (tree.heads()[i] == row.head()) {
                    heads++;
                    labels += tree.labels()[i].equals(row.label()) ? 1 : 0;
                }
            }
        }
        return new Score(upos / (double) words, xpos / (double) words, heads / (double) counted,
                labels / (double) counted, words);
    }

    @Override
    public String toString() {
        return "UPOS %.4f Penn %.4f UAS %.4f LAS %.4f of %d words".formatted(upos, xpos, uas, las, words);
    }
}
