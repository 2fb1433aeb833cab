package org.peptidekg.syntax;

import java.util.Arrays;

/** Three choices: a row is a feature and its three weights, so that a look-up reads one place of memory. */
final class DenseLearner implements Learner {

    private static final int STRIDE = 4;
    private static final int CHOICES = 3;

    private int[] rows = new int[STRIDE << 20];
    /** When the row was last changed, and the sums of its weights over all steps until then. */
    private int[] sums = new int[STRIDE << 20];
    private int size;
    private int now = 1;

    @Override
    public void tick() {
        now++;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void score(int[] features, int count, int[] scores) {
        var a = 0;
        var b = 0;
        var c = 0;
        for (var i = 0; i < count; i++) {
            var at = find(features[i]);
            a += rows[at + 1];
            b += rows[at + 2];
            c += rows[at + 3];
        }
        scores[0] = a;
        scores[1] = b;
        scores[2] = c;
    }

    @Override
    public void update(int[] features, int count, int right, int wrong) {
        for (var i = 0; i < count; i++) {
            var at = find(features[i]);
            if (rows[at] == 0) {
                if (++size > rows.length / STRIDE * 3 / 5) {
                    grow();
                    at = find(features[i]);
                }
                rows[at] = key(features[i]);
                sums[at] = now;
            }
            var passed = now - sums[at];
            if (passed > 0) {
                for (var j = 1; j <= CHOICES; j++) {
                    sums[at + j] += rows[at + j] * passed;
                }
                sums[at] = now;
            }
            rows[at + 1 + right]++;
            rows[at + 1 + wrong]--;
        }
    }

    private static int key(int feature) {
        return feature == 0 ? 1 : feature;
    }

    private int find(int feature) {
        var key = key(feature);
        var mask = rows.length - 1;
        var at = key * STRIDE & mask;
        while (rows[at] != 0 && rows[at] != key) {
            at = at + STRIDE & mask;
        }
        return at;
    }

    private void grow() {
        var oldRows = rows;
        var oldSums = sums;
        rows = new int[oldRows.length * 2];
        sums = new int[oldRows.length * 2];
        for (var i = 0; i < oldRows.length; i += STRIDE) {
            if (oldRows[i] != 0) {
                var at = find(oldRows[i]);
                System.arraycopy(oldRows, i, rows, at, STRIDE);
                System.arraycopy(oldSums, i, sums, at, STRIDE);
            }
        }
    }

    @Override
    public RawWeights averaged(double factor, int least, int most) {
        var features = new int[size];
        var cells = new short[size][];
        var n = 0;
        for (var i = 0; i < rows.length; i += STRIDE) {
            if (rows[i] == 0) {
                continue;
            }
            var row = new short[CHOICES * 2];
            var k = 0;
            var greatest = 0;
            for (var j = 0; j < CHOICES; j++) {
                var total = sums[i + 1 + j] + (double) rows[i + 1 + j] * (now - sums[i]);
                var value = (int) Math.max(-most, Math.min(most, Math.round(total / now * factor)));
                greatest = Math.max(greatest, Math.abs(value));
                if (value != 0) {
                    row[k++] = (short) j;
                    row[k++] = (short) value;
                }
            }
            if (greatest >= least) {
                features[n] = rows[i];
                cells[n++] = Arrays.copyOf(row, k);
            }
        }
        return RawWeights.sorted(CHOICES, Arrays.copyOf(features, n), Arrays.copyOf(cells, n));
    }
}
