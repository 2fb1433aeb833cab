package org.peptidekg.syntax;

import java.util.Arrays;

/**
 * Weights of tags or labels: a table of longs, each with sixteen bits of the feature and three pairs of choice and
 * weight. Longer rows stand elsewhere.
 */
final class Weights implements Scorer {

    private static final int CHECK = 0xFFFF;
    /** A choice that does not exist: what follows is not a pair but the start of a row. */
    private static final int ELSEWHERE = 0xFF;
    private static final int PAIRS = 3;

    private final long[] table;
    private final int shift;
    /** A row: how many pairs, then a choice and a weight for each. */
    private final byte[] rows;

    Weights(RawWeights raw) {
        var features = raw.features();
        var bits = MoveWeights.bits(features.length);
        table = new long[1 << bits];
        shift = Integer.SIZE - bits;
        var length = 0;
        for (var pairs : raw.lengths()) {
            length += pairs > PAIRS || pairs < 0 ? 1 + 2 * (pairs & 0xFF) : 0;
        }
        rows = new byte[length];
        var end = 0;
        var next = 0;
        for (var i = 0; i < features.length; i++) {
            var cells = 2 * (raw.lengths()[i] & 0xFF);
            var entry = (long) (features[i] & CHECK) << 48;
            if (cells <= 2 * PAIRS) {
                for (var j = 0; j < cells; j++) {
                    entry |= (raw.pairs()[next + j] & 0xFFL) << 40 - 8 * j;
                }
            } else {
                entry |= (long) ELSEWHERE << 40 | end;
                rows[end++] = raw.lengths()[i];
                System.arraycopy(raw.pairs(), next, rows, end, cells);
                end += cells;
            }
            next += cells;
            var at = features[i] >>> shift;
            while (table[at] != 0) {
                at = at + 1 & table.length - 1;
            }
            table[at] = entry;
        }
    }

    @Override
    public void score(int[] features, int count, int[] scores) {
        Arrays.fill(scores, 0);
        var mask = table.length - 1;
        // All places of memory are asked for before any is looked at, so that one wait does for many.
        for (var i = 0; i < count; i++) {
            features[count + i] = (int) table[features[i] >>> shift];
        }
        for (var i = 0; i < count; i++) {
            var feature = features[i];
            var at = feature >>> shift;
            var entry = table[at];
            while (entry != 0 && (int) (entry >>> 48) != (feature & CHECK)) {
                at = at + 1 & mask;
                entry = table[at];
            }
            if (entry != 0) {
                add(entry, scores);
            }
        }
    }

    private void add(long entry, int[] scores) {
        var choice = (int) (entry >>> 40) & 0xFF;
        if (choice == ELSEWHERE) {
            var row = (int) entry;
            for (var n = rows[row++] & 0xFF; n > 0; n--, row += 2) {
                scores[rows[row] & 0xFF] += rows[row + 1];
            }
            return;
        }
        scores[choice] += (byte) (entry >>> 32);
        if ((short) (entry >>> 16) != 0) {
            scores[(int) (entry >>> 24) & 0xFF] += (byte) (entry >>> 16);
            scores[(int) (entry >>> 8) & 0xFF] += (byte) entry;
        }
    }
}
