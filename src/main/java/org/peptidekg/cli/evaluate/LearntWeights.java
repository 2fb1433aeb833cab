package org.peptidekg.cli.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.TsvTable;

/** Weights by feature and outcome, as {@code data/rules/pairs.tsv} has them. Not for several threads. */
public final class LearntWeights {

    private static final List<String> COLUMNS = List.of("feature", "weights");

    private final Map<String, Map<String, Double>> rows = new TreeMap<>();

    void put(String feature, String outcome, double weight) {
        rows.computeIfAbsent(feature, f -> new TreeMap<>()).put(outcome, weight);
    }

    /** The weights of a table that the program has read before. */
    static LearntWeights read(BundledFolder.File table) {
        var weights = new LearntWeights();
        TsvTable.read(table, COLUMNS).rows().forEach(row -> {
            var cells = row.required("weights").split(" ");
            for (var i = 0; i + 1 < cells.length; i += 2) {
                weights.put(row.required("feature"), cells[i], Double.parseDouble(cells[i + 1]));
            }
        });
        return weights;
    }

    /** The mean of weights and others, where the others count for a share; one that is missing is nothing. */
    static Map<String, Double> mean(Map<String, Double> weights, Map<String, Double> others, double share) {
        var mean = new TreeMap<String, Double>();
        weights.forEach((name, weight) -> mean.put(name, (1 - share) * weight));
        others.forEach((name, weight) -> mean.merge(name, share * weight, Double::sum));
        return mean;
    }

    /** The same of all rows. */
    LearntWeights mean(LearntWeights others, double share) {
        var mean = new LearntWeights();
        Stream.of(rows, others.rows).flatMap(all -> all.keySet().stream()).distinct().forEach(feature ->
                mean.rows.put(feature, mean(row(feature), others.row(feature), share)));
        return mean;
    }

    private Map<String, Double> row(String feature) {
        return rows.getOrDefault(feature, Map.of());
    }

    /** The table, without weights that are nearer to 0 than {@code least}. */
    String rows(double least) {
        return rows.entrySet().stream().map(row -> Map.entry(row.getKey(), row.getValue().entrySet().stream()
                        .filter(cell -> Math.abs(cell.getValue()) >= least)
                        .map(cell -> cell.getKey() + " " + String.format(Locale.ROOT, "%.2f", cell.getValue()))
                        .collect(Collectors.joining(" "))))
                .filter(row -> !row.getValue().isEmpty()).map(row -> row.getKey() + "\t" + row.getValue() + "\n")
                .collect(Collectors.joining("", String.join("\t", COLUMNS) + "\n", ""));
    }
}
