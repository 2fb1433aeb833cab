package org.peptidekg.extract.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.peptidekg.claim.Relation;

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

        private static final int ROOM = 32;

        /** Where the model keeps the weights of the features, in the order in which they came. */
        private int[] places = new int[ROOM];
        private int count;
        private final List<double[]> sums = new ArrayList<>(4);

        private Weighed() {
        }

        @Override
        public void add(NamePiece... name) {
            var place = model.place(NamePiece.hash(name));
            if (place >= 0 && !isKnown(place)) {
                places = count < places.length ? places : Arrays.copyOf(places, 2 * count);
                places[count++] = place;
            }
        }

        private boolean isKnown(int place) {
            for (var i = 0; i < count; i++) {
                if (places[i] == place) {
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
            for (var i = 0; i < count; i++) {
                var row = model.row(places[i]);
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
            for (var i = 0; i < count; i++) {
                sum += model.tie(places[i]);
            }
            for (var more : sums) {
                sum += more[0];
            }
            return PairModel.logistic(sum);
        }

        /** How likely one relation ties the pair, as {@link #judge} would say. */
        public double chance(Relation relation) {
            var sum = 0.0;
            for (var i = 0; i < count; i++) {
                sum += model.row(places[i])[relation.ordinal() + 1];
            }
            for (var more : sums) {
                sum += more[relation.ordinal() + 1];
            }
            return model.knows(relation) ? tie() * PairModel.logistic(sum) : 0;
        }

        /** What is to be thought of the pair. */
        public PairModel.Verdict judge() {
            return model.verdict(sum());
        }
    }
}
