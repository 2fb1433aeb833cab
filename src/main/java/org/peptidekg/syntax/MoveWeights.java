package org.peptidekg.syntax;

/**
 * Weights of moves in one array of ints: twelve bits of the feature, ten for either weight. Together with the place in
 * the array twelve bits tell features apart all but always; who is taken for another does little harm.
 */
final class MoveWeights implements Scorer {

    private static final int CHECK = 0xFFF;

    private final int[] table;
    private final int shift;

    MoveWeights(RawMoves raw) {
        var features = raw.features();
        var bits = bits(features.length);
        table = new int[1 << bits];
        shift = Integer.SIZE - bits;
        for (var i = 0; i < features.length; i++) {
            var at = features[i] >>> shift;
            while (table[at] != 0) {
                at = at + 1 & table.length - 1;
            }
            table[at] = (features[i] & CHECK) << 20 | (raw.left()[i] & 0x3FF) << 10 | raw.right()[i] & 0x3FF;
        }
    }

    /** The size of a table, as a power of two, of which at most seven tenths are taken; at least 2^16. */
    static int bits(int features) {
        var bits = 16;
        while ((1L << bits) * 0.7 < features) {
            bits++;
        }
        return bits;
    }

    @Override
    public void score(int[] features, int count, int[] scores) {
        var left = 0;
        var right = 0;
        var mask = table.length - 1;
        // All places of memory are asked for before any is looked at, so that one wait does for many.
        for (var i = 0; i < count; i++) {
            features[count + i] = table[features[i] >>> shift];
        }
        for (var i = 0; i < count; i++) {
            var check = features[i] & CHECK;
            var entry = features[count + i];
            for (var at = features[i] >>> shift; entry != 0; entry = table[at]) {
                if (entry >>> 20 == check) {
                    left += entry << 12 >> 22;
                    right += entry << 22 >> 22;
                    break;
                }
                at = at + 1 & mask;
            }
        }
        scores[State.SHIFT] = -left - right;
        scores[State.LEFT] = left;
        scores[State.RIGHT] = right;
    }
}
