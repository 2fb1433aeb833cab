package org.peptidekg.cli.evaluate;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Logistic regression with a penalty on squared weights over features that are there or not, by stochastic gradient
 * descent with a rate of its own for each weight (AdaGrad; Duchi et al. 2011). The examples are gone through in the
 * same order each time, so that the same examples give the same weights.
 */
final class Logistic {

    private static final double RATE = 0.3;
    /** A stride that shares no factor with the number of examples shuffles them. */
    private static final int STRIDE = 7919;

    private final Map<String, Integer> index = new HashMap<>();
    private final String[] names;

    /** @param features those that may have a weight; others are passed over */
    Logistic(Collection<String> features) {
        features.forEach(feature -> index.putIfAbsent(feature, index.size()));
        this.names = new String[index.size()];
        index.forEach((name, i) -> names[i] = name);
    }

    /** The numbers of the features of an example. */
    int[] numbers(Collection<String> features) {
        return features.stream().distinct().map(index::get).filter(i -> i != null).mapToInt(i -> i).toArray();
    }

    /**
     * The weight of each feature.
     *
     * @param examples features by number, as {@link #numbers} gives them
     * @param yes whether the example of a number is so
     * @param penalty of the squared weights, halved
     * @param rounds how often all examples are gone through
     */
    Map<String, Double> fit(List<int[]> examples, IntPredicate yes, double penalty, int rounds) {
        var weights = fit(names.length, examples, yes, penalty, rounds);
        var found = new TreeMap<String, Double>();
        examples.stream().flatMapToInt(Arrays::stream).distinct().forEach(i -> found.put(names[i], weights[i]));
        return found;
    }

    /**
     * The same with numbers for names; 0 for what is not seen.
     *
     * @param size how many features there are
     */
    static double[] fit(int size, List<int[]> examples, IntPredicate yes, double penalty, int rounds) {
        var seen = new int[size];
        examples.forEach(example -> {
            for (var i : example) {
                seen[i]++;
            }
        });
        var weights = new double[size];
        var squares = new double[size];
        var count = examples.size();
        var stride = count % STRIDE == 0 ? STRIDE + 2 : STRIDE;
        for (var round = 0; round < rounds; round++) {
            for (var k = 0; k < count; k++) {
                var at = (int) ((long) k * stride % count);
                step(examples.get(at), yes.test(at), penalty, seen, weights, squares);
            }
        }
        return weights;
    }

    private static void step(int[] example, boolean yes, double penalty, int[] seen, double[] weights,
            double[] squares) {
        var sum = 0.0;
        for (var i : example) {
            sum += weights[i];
        }
        var error = 1 / (1 + Math.exp(-sum)) - (yes ? 1 : 0);
        for (var i : example) {
            var gradient = error + penalty * weights[i] / seen[i];
            squares[i] += gradient * gradient;
            weights[i] -= RATE * gradient / Math.sqrt(squares[i] + 1e-8);
        }
    }
}
