package org.peptidekg.syntax;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Weights of moves as a model file holds them. Weights of a feature add up to 0 over the three moves, so the shift's
 * need not be kept.
 *
 * @param features in the order of unsigned ints, none twice
 * @param left for each feature, the weight of {@link State#LEFT}
 * @param right for each feature, the weight of {@link State#RIGHT}
 */
record RawMoves(int[] features, byte[] left, byte[] right) {

    void write(DataOutputStream out) throws IOException {
        RawWeights.writeFeatures(out, features);
        out.write(left);
        out.write(right);
    }

    static RawMoves read(ByteBuffer in) throws IOException {
        var features = RawWeights.readFeatures(in);
        return new RawMoves(features, RawWeights.bytes(in, features.length), RawWeights.bytes(in, features.length));
    }
}
