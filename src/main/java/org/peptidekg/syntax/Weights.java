package org.peptidekg.syntax;

import java.util.Arrays;

/**
 * Weights of tags or labels: a table of longs, each with sixteen bits of the feature and three pairs of choice and
 * weight. Longer rows stand elsewhere, the longest of them with a weight for every choice.
 */
final class Weights implements Scorer {

    private static final int CHECK = 0xFFFF;
    /** A choice that does not exist: what follows is not a pair but the start of a row. */
    private static final int ELSEWHERE = 0xFF;
    /** Another one: what follows is the start of a full row. */
    private static final int FULL = 0xFE;
    private static final int PAIRS = 3;
    /** Rows of more pairs than this are kept full: to add four weights at once is quicker than one after the other. */
    private static final int SOME = 6;
    /** How many weights share a long in a full row, and the bits of each. */
    private static final int LANES = 4;
    private static final int LANE = 16;
    /** What each weight of a full row is raised by, so that none is negative and no sum touches its neighbour. */
    private static final int RAISED = 128;
    private static final long NOTHING = 0x0001_0001_0001_0001L * RAISED;

    private final long[] table;
    private final int shift;
    /** A row: how many pairs, then a choice and a weight for each. */
    private final byte[] rows;
    private final long[] fullRows;
    /** The length of a full row. */
    private final int width;

    // The loops stand in methods of their own: the Java machine compiles them while they run, with all around them.
    Weights(RawWeights raw) {
        var bits = MoveWeights.bits(raw.features().length);
        table = new long[1 << bits];
        shift = Integer.SIZE - bits;
        width = width(raw.pairs());
        rows = new byte[length(raw.lengths())];
        fullRows = new long[full(raw.lengths()) * width];
        var end = 0;
        var fullEnd = 0;
        var next = 0;
        for (var i = 0; i < raw.features().length; i++) {
            var count = raw.lengths()[i] & 0xFF;
            if (count <= PAIRS) {
                put(raw.features()[i], few(raw.pairs(), next, count));
            } else if (count <= SOME) {
                put(raw.features()[i], (long) ELSEWHERE << 40 | end);
                rows[end++] = raw.lengths()[i];
                System.arraycopy(raw.pairs(), next, rows, end, 2 * count);
                end += 2 * count;
            } else {
                put(raw.features()[i], (long) FULL << 40 | fullEnd);
                fill(raw.pairs(), next, count, fullEnd);
                fullEnd += width;
            }
            next += 2 * count;
        }
    }

    private static long few(byte[] pairs, int from, int count) {
        var entry = 0L;
        for (var j = 0; j < 2 * count; j++) {
            entry |= (pairs[from + j] & 0xFFL) << 40 - 8 * j;
        }
        return entry;
    }

    private void put(int feature, long weights) {
        var at = feature >>> shift;
        while (table[at] != 0) {
            at = at + 1 & table.length - 1;
        }
        table[at] = (long) (feature & CHECK) << 48 | weights;
    }

    private static int length(byte[] lengths) {
        var length = 0;
        for (var pairs : lengths) {
            var count = pairs & 0xFF;
            length += count > PAIRS && count <= SOME ? 1 + 2 * count : 0;
        }
        return length;
    }

    private static int full(byte[] lengths) {
        var full = 0;
        for (var pairs : lengths) {
            full += (pairs & 0xFF) > SOME ? 1 : 0;
        }
        return full;
    }

    private static int width(byte[] pairs) {
        var most = 0;
        for (var i = 0; i < pairs.length; i += 2) {
            most = Math.max(most, pairs[i] & 0xFF);
        }
        return most / LANES + 1;
    }

    private void fill(byte[] pairs, int from, int count, int row) {
        Arrays.fill(fullRows, row, row + width, NOTHING);
        for (var i = from; i < from + 2 * count; i += 2) {
            var choice = pairs[i] & 0xFF;
            fullRows[row + choice / LANES] += (long) pairs[i + 1] << LANE * (choice % LANES);
        }
    }

    @Override
    public void score(int[] features, int count, int[] scores) {
        Arrays.fill(scores, 0);
        var sums = new long[width];
        var full = 0;
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
            if ((entry >>> 40 & 0xFF) == FULL) {
                add((int) entry, sums);
                full++;
            } else if (entry != 0) {
                add(entry, scores);
            }
        }
        for (var i = 0; i < scores.length && i < width * LANES; i++) {
            scores[i] += (int) (sums[i / LANES] >>> LANE * (i % LANES) & 0xFFFF) - RAISED * full;
        }
    }

    private void add(int row, long[] sums) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += fullRows[row + i];
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
