package org.peptidekg.extract.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.peptidekg.claim.Relation;
import org.peptidekg.text.BadInputException;

/**
 * Logistic regressions over features of a pair of things: one for whether the sentence ties them at all, one for each
 * relation given that it does. Immutable.
 */
public final class PairModel {

    /** The outcome of the regression for any relation. */
    public static final String TIE = "tie";

    private final List<Relation> relations;
    /** By feature, the weight for a tie and for each relation. */
    private final Map<String, float[]> weights;

    private PairModel(List<Relation> relations, Map<String, float[]> weights) {
        this.relations = List.copyOf(relations);
        this.weights = Map.copyOf(weights);
    }

    /**
     * The chances of one pair, between 0 and 1.
     *
     * @param tie that some relation holds
     * @param relations that each holds if some does
     */
    public record Verdict(double tie, Map<Relation, Double> relations) {

        /** That a relation holds; 0 for one that the model does not know. */
        public double chance(Relation relation) {
            return tie * relations.getOrDefault(relation, 0.0);
        }

        /** The relation most likely to hold. */
        public Relation best() {
            return relations.entrySet().stream().max(Map.Entry.<Relation, Double>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).orElseThrow().getKey();
        }
    }

    /** A model that knows no relation. */
    public static PairModel none() {
        return new PairModel(List.of(), Map.of());
    }

    /** @throws BadInputException for a row that is not: feature, outcome ({@link #TIE} or a relation), weight */
    public static PairModel read(String name, String content) {
        var rows = new HashMap<String, Map<String, Float>>();
        var known = new ArrayList<Relation>();
        var lines = content.split("\n");
        for (var i = 1; i < lines.length; i++) {
            var cells = lines[i].split("\t");
            if (cells.length != 3 || !cells[2].matches("-?\\d+(?:\\.\\d+)?")) {
                throw new BadInputException(name, i + 1, "a row is: feature, outcome, weight");
            }
            var relation = Arrays.stream(Relation.values()).filter(r -> r.name().equals(cells[1])).findFirst();
            if (!cells[1].equals(TIE) && relation.isEmpty()) {
                throw new BadInputException(name, i + 1, "no relation: " + cells[1]);
            }
            relation.filter(r -> !known.contains(r)).ifPresent(known::add);
            rows.computeIfAbsent(cells[0], k -> new HashMap<>(2)).put(cells[1], Float.parseFloat(cells[2]));
        }
        return of(known, rows);
    }

    /** @param rows by feature and outcome */
    private static PairModel of(List<Relation> known, Map<String, Map<String, Float>> rows) {
        known.sort(Comparator.naturalOrder());
        var weights = new HashMap<String, float[]>();
        rows.forEach((feature, row) -> {
            var all = new float[known.size() + 1];
            all[0] = row.getOrDefault(TIE, 0f);
            for (var k = 0; k < known.size(); k++) {
                all[k + 1] = row.getOrDefault(known.get(k).name(), 0f);
            }
            weights.put(feature, all);
        });
        return new PairModel(known, weights);
    }

    public boolean isEmpty() {
        return relations.isEmpty();
    }

    /** What is to be thought of a pair with these features. */
    public Verdict judge(List<String> features) {
        var sums = new double[relations.size() + 1];
        for (var feature : features) {
            var row = weights.get(feature);
            if (row != null) {
                for (var k = 0; k < sums.length; k++) {
                    sums[k] += row[k];
                }
            }
        }
        var chances = new EnumMap<Relation, Double>(Relation.class);
        for (var k = 0; k < relations.size(); k++) {
            chances.put(relations.get(k), logistic(sums[k + 1]));
        }
        return new Verdict(logistic(sums[0]), chances);
    }

    private static double logistic(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }
}
