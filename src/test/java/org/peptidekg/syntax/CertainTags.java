package org.peptidekg.syntax;

import java.util.HashMap;
import java.util.List;

/** Words that are met with one tag only, so that the tagger need not think about them. */
final class CertainTags {

    private static final int FEWEST = 40;
    private static final double SHARE = 0.998;

    /** For each word by hash, how often it is met with each tag. */
    private final HashMap<Integer, int[]> counts = new HashMap<>();

    CertainTags(List<Sentence> sentences, TagNames names) {
        for (var sentence : sentences) {
            for (var row : sentence.rows()) {
                counts.computeIfAbsent(Hash.of(WordSpelling.lower(row.word())), word -> new int[names.tags().size()])[
                        names.tags().indexOf(row.tag())]++;
            }
        }
    }

    /** For each word, 1 and the number of its only tag, or 0. */
    byte[] of(int[] words) {
        var certain = new byte[words.length];
        for (var i = 0; i < words.length; i++) {
            var of = counts.get(words[i]);
            var sum = 0;
            for (var n : of == null ? new int[0] : of) {
                sum += n;
            }
            if (sum >= FEWEST) {
                var best = Analyser.best(of);
                certain[i] = (byte) (of[best] >= sum * SHARE ? best + 1 : 0);
            }
        }
        return certain;
    }
}
