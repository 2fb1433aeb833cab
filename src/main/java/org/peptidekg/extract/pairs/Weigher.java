package org.peptidekg.extract.pairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Weighs the pairs of one sentence by a model. What several pairs have in common is added up once. Not for several
 * threads.
 */
public final class Weigher {

    private final PairModel model;
    /** By what features are seen of, the sums of their weights. */
    private final Map<Object, double[]> shared = new HashMap<>();

    Weigher(PairModel model) {
        this.model = model;
    }

    /** What the model says of a pair. */
    public Weighed weigh(Consumer<FeatureSink> features) {
        var weighed = new Weighed();
        features.accept(weighed);
        return weighed;
    }

    /** The weights of a pair's features. */
    public final class Weighed implements FeatureSink {

        private final List<float[]> rows = new ArrayList<>();
        private final List<double[]> sums = new ArrayList<>(4);

        private Weighed() {
        }

        @Override
        public void add(NamePiece... name) {
            var row = model.weights(NamePiece.hash(name));
            if (row != null && !isKnown(row)) {
                rows.add(row);
            }
        }

        private boolean isKnown(float[] row) {
            for (var known : rows) {
                if (known == row) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void addShared(Object of, Consumer<FeatureSink> features) {
            var known = shared.get(of);
            if (known == null) {
                var all = new Weighed();
                features.accept(all);
                known = all.sum();
                shared.put(of, known);
            }
            sums.add(known);
        }

        private double[] sum() {
            var sum = model.none();
            for (var row : rows) {
                for (var k = 0; k < sum.length; k++) {
                    sum[k] += row[k];
                }
            }
            for (var more : sums) {
                for (var k = 0; k < sum.length; k++) {
                    sum[k] += more[k];
                }
            }
            return sum;
        }

        /** How likely some relation ties the pair, between 0 and 1. */
        public double tie() {
            var sum = 0.0;
            for (var row : rows) {
                sum += row[0];
            }
            for (var more : sums) {
                sum += more[0];
            }
            return PairModel.logistic(sum);
        }

        /** What is to be thought of the pair. */
        public PairModel.Verdict judge() {
            return model.verdict(sum());
        }
    }
}
