package org.peptidekg.extract.parse;

import java.util.ArrayList;
import java.util.List;

import org.peptidekg.extract.token.Tokens;

/** Adjectives that share the noun behind them: "gastric, colonic and oral ulcers". */
final class Adjectives {

    private Adjectives() {
    }

    /** Where "and" stands between two adjectives of one noun, 0 if it does not. */
    static int split(Tokens tokens, int start, int head) {
        for (var k = start + 1; k < head - 1; k++) {
            if (tokens.is(k, "CCONJ") && tokens.is(k - 1, "ADJ")) {
                return k;
            }
        }
        return 0;
    }

    /** The adjectives before "and" that a list joins to the words right before a noun; none if no "and" joins them. */
    static List<Integer> joined(Tokens tokens, int start, int head) {
        var and = split(tokens, start, head);
        var found = new ArrayList<Integer>();
        for (var k = start; k < and; k++) {
            if (tokens.is(k, "ADJ") && (k + 1 == and || tokens.word(k + 1).equals(","))) {
                found.add(k);
            }
        }
        return found;
    }
}
