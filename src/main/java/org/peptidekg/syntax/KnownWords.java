package org.peptidekg.syntax;

/** The words that the model has weights for, by hash of their lower case, each with its cluster. */
final class KnownWords {

    /** A cluster's lowest bits, without which it is the wider cluster that holds it. */
    static final int NARROW_BITS = 4;

    private final int[] keys;
    private final short[] clusters;
    private final byte[] certain;

    /** No word's hash may be 0. */
    KnownWords(ModelWords vocabulary) {
        var words = vocabulary.words();
        var size = Integer.highestOneBit(Math.max(4, words.length)) * 4;
        keys = new int[size];
        clusters = new short[size];
        certain = new byte[size];
        for (var i = 0; i < words.length; i++) {
            var at = find(words[i]);
            keys[at] = words[i];
            clusters[at] = vocabulary.clusters()[i];
            certain[at] = vocabulary.certain()[i];
        }
    }

    /** -1 for an unknown word, or its cluster, 0 for none. */
    int entry(int word) {
        var at = find(word);
        return keys[at] == 0 ? -1 : clusters[at];
    }

    /** The number of the only tag of a word, or -1. */
    int certain(int word) {
        return (certain[find(word)] & 0xFF) - 1;
    }

    private int find(int word) {
        var at = word & keys.length - 1;
        while (keys[at] != 0 && keys[at] != word) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
