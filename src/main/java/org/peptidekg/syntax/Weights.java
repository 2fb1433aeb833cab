package org.peptidekg.syntax;

import java.util.Arrays;

/** A model's weights in the form in which they are looked up fast. */
final class Weights implements Scorer {

    /** Feature in the high half, the start of its row in the low one. */
    private final long[] table;
    private final int shift;
    /** A row: how many cells, then a choice and a weight for each. */
    private final byte[] rows;

    Weights(RawWeights raw) {
        var bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(raw.features().length));
        table = new long[1 << bits];
        shift = Integer.SIZE - bits;
        var length = 1;
        for (var cells : raw.cells()) {
            length += 1 + cells.length;
        }
        rows = new byte[length];
        var end = 1;
        for (var i = 0; i < raw.features().length; i++) {
            var feature = raw.features()[i];
            var at = feature >>> shift;
            while (table[at] != 0) {
                at = at + 1 & table.length - 1;
            }
            table[at] = (long) feature << 32 | end;
            rows[end++] = (byte) (raw.cells()[i].length / 2);
            for (var cell : raw.cells()[i]) {
                rows[end++] = (byte) cell;
            }
        }
    }

    @Override
    public void score(int[] features, int count, int[] scores) {
        Arrays.fill(scores, 0);
        for (var i = 0; i < count; i++) {
            var feature = features[i];
            var at = feature >>> shift;
            var entry = table[at];
            while (entry != 0 && (int) (entry >>> 32) != feature) {
                at = at + 1 & table.length - 1;
                entry = table[at];
            }
            if (entry == 0) {
                continue;
            }
            var row = (int) entry;
            for (var n = rows[row++] & 0xFF; n > 0; n--, row += 2) {
                scores[rows[row] & 0xFF] += rows[row + 1];
            }
        }
    }
}
