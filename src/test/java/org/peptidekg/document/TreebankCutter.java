package org.peptidekg.document;

import java.util.ArrayList;
import java.util.List;

import opennlp.tools.tokenize.TokenizerModel;

/** Cuts a treebank's sentences as the program cuts its own, so that the parser learns what it will meet. */
public final class TreebankCutter {

    private final TokenCutter cutter =
            new TokenCutter(Models.load("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin", TokenizerModel::new));

    /** The words of a piece of text without blanks. */
    public List<String> cut(String piece) {
        return piece.isEmpty() ? List.of() : new ArrayList<>(cutter.cut(piece));
    }
}
