package org.peptidekg.syntax;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Many choices: a feature's row holds only those that it has met. */
final class SparseLearner implements Learner {

    /** A feature and the start of its row by turns; 0 for no row. */
    private int[] table = new int[2 << 20];
    /** A row: room, cells in use, then cells: the choice in the upper, the weight in the lower half. */
    private int[] cells = new int[1 << 22];
    /** For each cell, the sum of its weight over all steps until it was last changed, and when that was. */
    private int[] sums = new int[1 << 22];
    private int[] changed = new int[1 << 22];
    /** The first row is empty and stands for none. */
    private int end = 2;
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
        Arrays.fill(scores, 0);
        for (var i = 0; i < count; i++) {
            features[count + i] = table[features[i] * 2 & table.length - 1];
        }
        for (var i = 0; i < count; i++) {
            features[count + i] = table[find(features[i]) + 1];
        }
        for (var i = 0; i < count; i++) {
            var row = features[count + i];
            for (var j = row + 2; j < row + 2 + cells[row + 1]; j++) {
                scores[cells[j] >>> 16] += (short) cells[j];
            }
        }
    }

    @Override
    public void update(int[] features, int count, int right, int wrong) {
        for (var i = 0; i < count; i++) {
            add(features[i], right, 1);
            add(features[i], wrong, -1);
        }
    }

    private void add(int feature, int choice, int by) {
        var at = find(feature);
        if (table[at + 1] == 0) {
            if (++size > table.length / 2 * 3 / 5) {
                grow();
                at = find(feature);
            }
            table[at] = feature;
            table[at + 1] = room(2);
        }
        var row = table[at + 1];
        var used = cells[row + 1];
        for (var j = row + 2; j < row + 2 + used; j++) {
            if (cells[j] >>> 16 == choice) {
                var weight = (short) cells[j];
                sums[j] += weight * (now - changed[j]);
                changed[j] = now;
                cells[j] = choice << 16 | weight + by & 0xFFFF;
                return;
            }
        }
        if (used == cells[row]) {
            var larger = room(used * 2);
            System.arraycopy(cells, row + 2, cells, larger + 2, used);
            System.arraycopy(sums, row + 2, sums, larger + 2, used);
            System.arraycopy(changed, row + 2, changed, larger + 2, used);
            table[at + 1] = larger;
            row = larger;
        }
        cells[row + 2 + used] = choice << 16 | by & 0xFFFF;
        changed[row + 2 + used] = now;
        cells[row + 1] = used + 1;
    }

    private int room(int count) {
        if (end + count + 2 > cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
            sums = Arrays.copyOf(sums, sums.length * 2);
            changed = Arrays.copyOf(changed, changed.length * 2);
        }
        var row = end;
        cells[row] = count;
        end += count + 2;
        return row;
    }

    private int find(int feature) {
        var mask = table.length - 1;
        var at = feature * 2 & mask;
        while (table[at + 1] != 0 && table[at] != feature) {
            at = at + 2 & mask;
        }
        return at;
    }

    private void grow() {
        var old = table;
        table = new int[old.length * 2];
        for (var i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                var at = find(old[i]);
                table[at] = old[i];
                table[at + 1] = old[i + 1];
            }
        }
    }

    /**
     * The averages times a factor, as whole numbers of a byte; rows with none as great as least are left
     * out, and of others weights below a third of it.
     */
    RawWeights averaged(double factor, int least) {
        var order = IntStream.range(0, table.length / 2).map(i -> i * 2).filter(i -> table[i + 1] != 0).boxed()
                .filter(i -> greatest(table[i + 1], factor) >= least)
                .sorted((a, b) -> Integer.compareUnsigned(table[a], table[b])).mapToInt(i -> i).toArray();
        var features = new int[order.length];
        var lengths = new byte[order.length];
        var pairs = new ByteArrayOutputStream();
        for (var i = 0; i < order.length; i++) {
            features[i] = table[order[i]];
            var row = table[order[i] + 1];
            for (var j = row + 2; j < row + 2 + cells[row + 1]; j++) {
                var value = average(j, factor);
                if (Math.abs(value) >= Math.max(1, least / 3)) {
                    pairs.write(cells[j] >>> 16);
                    pairs.write(value);
                    lengths[i]++;
                }
            }
        }
        return new RawWeights(features, lengths, pairs.toByteArray());
    }

    private int greatest(int row, double factor) {
        var greatest = 0;
        for (var j = row + 2; j < row + 2 + cells[row + 1]; j++) {
            greatest = Math.max(greatest, Math.abs(average(j, factor)));
        }
        return greatest;
    }

    private int average(int cell, double factor) {
        var total = sums[cell] + (double) (short) cells[cell] * (now - changed[cell]);
        return (int) Math.max(-127, Math.min(127, Math.round(total / now * factor)));
    }
}
