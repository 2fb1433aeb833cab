package org.peptidekg.cli.evaluate;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Weights by feature and outcome, as {@code data/rules/pairs.tsv} has them. Not for several threads. */
public final class LearntWeights {

    private final Map<String, Map<String, Double>> rows = new TreeMap<>();

    void put(String feature, String outcome, double weight) {
        rows.computeIfAbsent(feature, f -> new TreeMap<>()).put(outcome, weight);
    }

    /** The weights of a table that the program reads. */
    static LearntWeights read(String table) {
        var weights = new LearntWeights();
        table.lines().skip(1).forEach(line -> {
            var tab = line.indexOf('\t');
            var cells = line.substring(tab + 1).split(" ");
            for (var i = 0; i + 1 < cells.length; i += 2) {
                weights.put(line.substring(0, tab), cells[i], Double.parseDouble(cells[i + 1]));
            }
        });
        return weights;
    }

    /** The mean of these and others, where others count for a share; one that is missing is nothing. */
    LearntWeights mixed(LearntWeights others, double share) {
        var mixed = new LearntWeights();
        rows.forEach((feature, row) -> row.forEach((outcome, weight) ->
                mixed.put(feature, outcome, (1 - share) * weight)));
        if (share > 0) {
            others.rows.forEach((feature, row) -> row.forEach((outcome, weight) -> mixed.rows
                    .computeIfAbsent(feature, f -> new TreeMap<>()).merge(outcome, share * weight, Double::sum)));
        }
        return mixed;
    }

    /** The table, without weights that are nearer to 0 than {@code least}. */
    String rows(double least) {
        return rows.entrySet().stream().map(row -> Map.entry(row.getKey(), row.getValue().entrySet().stream()
                        .filter(cell -> Math.abs(cell.getValue()) >= least)
                        .map(cell -> cell.getKey() + " " + String.format(Locale.ROOT, "%.2f", cell.getValue()))
                        .collect(Collectors.joining(" "))))
                .filter(row -> !row.getValue().isEmpty()).map(row -> row.getKey() + "\t" + row.getValue() + "\n")
                .collect(Collectors.joining("", "feature\tweights\n", ""));
    }
}
