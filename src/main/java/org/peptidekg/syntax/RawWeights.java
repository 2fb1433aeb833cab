package org.peptidekg.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * Weights as a model file holds them.
 *
 * @param classes how many choices there are
 * @param features features in the order of unsigned ints, none twice
 * @param cells for each feature, choices and weights by turns
 */
record RawWeights(int classes, int[] features, short[][] cells) {

    static RawWeights sorted(int classes, int[] features, short[][] cells) {
        var order = IntStream.range(0, features.length).boxed()
                .sorted((a, b) -> Integer.compareUnsigned(features[a], features[b])).mapToInt(i -> i).toArray();
        return new RawWeights(classes, IntStream.of(order).map(i -> features[i]).toArray(),
                IntStream.of(order).mapToObj(i -> cells[i]).toArray(short[][]::new));
    }

    /** Without the features that have no weight as great as {@code least}. */
    RawWeights pruned(int least) {
        var kept = IntStream.range(0, features.length).filter(i -> greatest(cells[i]) >= least).toArray();
        return new RawWeights(classes, IntStream.of(kept).map(i -> features[i]).toArray(),
                IntStream.of(kept).mapToObj(i -> cells[i]).toArray(short[][]::new));
    }

    private static int greatest(short[] row) {
        var greatest = 0;
        for (var j = 1; j < row.length; j += 2) {
            greatest = Math.max(greatest, Math.abs(row[j]));
        }
        return greatest;
    }

    /** Differences of features take 7 bits a byte; a row is a byte for its length, then two bytes a cell. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(classes);
        out.writeInt(features.length);
        var last = 0;
        for (var i = 0; i < features.length; i++) {
            var gap = features[i] - last;
            last = features[i];
            for (; (gap & ~0x7F) != 0; gap >>>= 7) {
                out.writeByte(gap & 0x7F | 0x80);
            }
            out.writeByte(gap);
            out.writeByte(cells[i].length / 2);
            for (var cell : cells[i]) {
                out.writeByte(cell);
            }
        }
    }

    static RawWeights read(DataInputStream in) throws IOException {
        var classes = in.readInt();
        var count = in.readInt();
        if (classes < 1 || classes > 256 || count < 0 || count > 1 << 24) {
            throw new IOException("a damaged model: " + classes + " classes, " + count + " features");
        }
        var features = new int[count];
        var cells = new short[count][];
        var last = 0;
        for (var i = 0; i < count; i++) {
            for (var shift = 0;; shift += 7) {
                var b = in.readUnsignedByte();
                last += (b & 0x7F) << shift;
                if (b < 0x80) {
                    break;
                }
            }
            features[i] = last;
            cells[i] = new short[in.readUnsignedByte() * 2];
            for (var j = 0; j < cells[i].length; j += 2) {
                cells[i][j] = (short) in.readUnsignedByte();
                cells[i][j + 1] = in.readByte();
                if (cells[i][j] >= classes) {
                    throw new IOException("a damaged model: class " + cells[i][j] + " of " + classes);
                }
            }
        }
        return new RawWeights(classes, features, cells);
    }
}
