package org.peptidekg.syntax;

/** The words that the model has weights for, by hash of their lower case, each with its cluster. */
final class Lexicon {

    /** A cluster's lowest bits, without which it is the wider cluster that holds it. */
    static final int NARROW_BITS = 4;

    private final int[] keys;
    private final short[] clusters;

    /** Words by hash, none of them 0, and their clusters, 0 for none. */
    Lexicon(int[] words, short[] clusters) {
        var size = Integer.highestOneBit(Math.max(4, words.length * 2)) * 2;
        this.keys = new int[size];
        this.clusters = new short[size];
        for (var i = 0; i < words.length; i++) {
            var at = find(words[i]);
            keys[at] = words[i];
            this.clusters[at] = clusters[i];
        }
    }

    /** -1 for an unknown word, or its cluster, 0 for none. */
    int entry(int word) {
        var at = find(word);
        return keys[at] == 0 ? -1 : clusters[at];
    }

    private int find(int word) {
        var at = word & keys.length - 1;
        while (keys[at] != 0 && keys[at] != word) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
