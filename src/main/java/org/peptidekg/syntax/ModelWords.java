package org.peptidekg.syntax;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What a model file says of words.
 *
 * @param words words by hash of their lower case, in order
 * @param clusters for each, the number of its cluster, or 0
 * @param certain for each, 1 and the number of the only tag that it is met with, or 0
 */
record ModelWords(int[] words, short[] clusters, byte[] certain) {

    void write(DataOutputStream out) throws IOException {
        RawWeights.writeFeatures(out, words);
        for (var cluster : clusters) {
            out.writeShort(cluster);
        }
        out.write(certain);
    }

    static ModelWords read(ByteBuffer in) throws IOException {
        var words = RawWeights.readFeatures(in);
        var clusters = new short[words.length];
        for (var i = 0; i < words.length; i++) {
            clusters[i] = in.getShort();
        }
        return new ModelWords(words, clusters, RawWeights.bytes(in, words.length));
    }
}
