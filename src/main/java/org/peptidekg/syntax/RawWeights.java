package org.peptidekg.syntax;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Weights of tags or labels as a model file holds them.
 *
 * @param features in the order of unsigned ints, none twice
 * @param lengths for each feature, of how many choices there are weights
 * @param pairs choices and weights by turns, feature after feature
 */
record RawWeights(int[] features, byte[] lengths, byte[] pairs) {

    private static final int MOST = 1 << 23;

    void write(DataOutputStream out) throws IOException {
        writeFeatures(out, features);
        out.write(lengths);
        out.writeInt(pairs.length);
        out.write(pairs);
    }

    /** Refuses choices from {@code choices} on. */
    static RawWeights read(ByteBuffer in, int choices) throws IOException {
        var features = readFeatures(in);
        var lengths = bytes(in, features.length);
        var pairs = bytes(in, in.getInt());
        var sum = 0;
        for (var length : lengths) {
            sum += 2 * (length & 0xFF);
        }
        var right = sum == pairs.length;
        for (var i = 0; i < pairs.length; i += 2) {
            right &= (pairs[i] & 0xFF) < choices;
        }
        if (!right) {
            throw new IOException("a damaged model: weights of no choice");
        }
        return new RawWeights(features, lengths, pairs);
    }

    static byte[] bytes(ByteBuffer in, int count) throws IOException {
        if (count < 0 || count > in.remaining()) {
            throw new IOException("a damaged model: it ends too early");
        }
        var bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }

    /** Writes features by the differences between neighbours, seven bits a byte. */
    static void writeFeatures(DataOutputStream out, int[] features) throws IOException {
        out.writeInt(features.length);
        var last = 0;
        for (var feature : features) {
            var gap = feature - last;
            last = feature;
            for (; (gap & ~0x7F) != 0; gap >>>= 7) {
                out.writeByte(gap & 0x7F | 0x80);
            }
            out.writeByte(gap);
        }
    }

    static int[] readFeatures(ByteBuffer in) throws IOException {
        var count = in.getInt();
        if (count < 0 || count > MOST) {
            throw new IOException("a damaged model: " + count + " features");
        }
        var features = new int[count];
        var last = 0;
        for (var i = 0; i < count; i++) {
            var b = in.get();
            var gap = b & 0x7F;
            for (var shift = 7; b < 0; shift += 7) {
                b = in.get();
                gap |= (b & 0x7F) << shift;
            }
            last += gap;
            features[i] = last;
        }
        return features;
    }
}
