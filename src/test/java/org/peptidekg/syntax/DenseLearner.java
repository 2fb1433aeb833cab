package org.peptidekg.syntax;

import java.util.stream.IntStream;

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
            features[count + i] = rows[key(features[i]) * STRIDE & rows.length - 1];
        }
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

    /** The averages times a factor, as whole numbers of a byte; rows with none as great as least are left out. */
    RawMoves averaged(double factor, int least) {
        var order = IntStream.range(0, rows.length / STRIDE).map(i -> i * STRIDE).filter(i -> rows[i] != 0).boxed()
                .filter(i -> greatest(i, factor) >= least)
                .sorted((a, b) -> Integer.compareUnsigned(rows[a], rows[b])).mapToInt(i -> i).toArray();
        var features = new int[order.length];
        var left = new byte[order.length];
        var right = new byte[order.length];
        for (var i = 0; i < order.length; i++) {
            features[i] = rows[order[i]];
            left[i] = (byte) average(order[i], State.LEFT, factor);
            right[i] = (byte) average(order[i], State.RIGHT, factor);
        }
        return new RawMoves(features, left, right);
    }

    private int greatest(int row, double factor) {
        var greatest = 0;
        for (var choice = 0; choice < CHOICES; choice++) {
            greatest = Math.max(greatest, Math.abs(average(row, choice, factor)));
        }
        return greatest;
    }

    private int average(int row, int choice, double factor) {
        var total = sums[row + 1 + choice] + (double) rows[row + 1 + choice] * (now - sums[row]);
        return (int) Math.max(-127, Math.min(127, Math.round(total / now * factor)));
    }
}
