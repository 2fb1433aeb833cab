package org.peptidekg.extract.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.peptidekg.claim.Evidence;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.TsvTable;

/**
 * How far a claim can be believed to be what the texts state. The chance that one place states it is estimated by a
 * logistic regression from what is known of the place ({@link Traits}); its weights ({@code data/rules/belief.tsv})
 * come from articles that people have annotated. Several places are combined as INDRA does (Gyori et al. 2017): what
 * one rule misreads it may misread everywhere (a systematic error) or by chance (a random error, which shrinks with
 * each further place); different rules err independently. See {@code docs/belief.md}.
 */
public final class Belief {

    /** Trait that every place has: its weight is the constant of the regression. */
    public static final String ANY = "any";
    private static final List<String> COLUMNS = List.of("trait", "weight");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final double SYSTEMATIC = 0.3;
    /** Words that are less likely to state a claim are no evidence for it, however many there are. */
    private static final double LEAST_OF_PLACE = 0.55;

    private final Map<String, Double> weights;
    private final double least;

    private Belief(Map<String, Double> weights, double least) {
        this.weights = Map.copyOf(weights);
        this.least = least;
    }

    /** @throws BadInputException for a row that is not: trait, weight */
    public static Belief read(String name, String content, double least) {
        return new Belief(weights(new BundledFolder.File(name, content)), least);
    }

    /**
     * The weights of a table, by trait.
     *
     * @throws BadInputException for a row that is not: trait, weight
     */
    public static Map<String, Double> weights(BundledFolder.File table) {
        return TsvTable.read(table, COLUMNS).rows().stream()
                .collect(Collectors.toMap(row -> row.required("trait"), Belief::weight, (a, b) -> b));
    }

    private static double weight(TsvTable.Row row) {
        if (!NUMBER.matcher(row.required("weight")).matches()) {
            throw row.bad("'" + row.cell("weight") + "' is no weight");
        }
        return Double.parseDouble(row.cell("weight"));
    }

    /** The least belief, over all its places, that a claim must have to count. */
    double least() {
        return least;
    }

    /** The least chance that a place must have to be evidence for a claim. */
    double leastOfPlace() {
        return Math.min(least, LEAST_OF_PLACE);
    }

    /** The chance, between 0 and 1, that a place with these traits states what was found in it. */
    double chance(List<String> traits) {
        return chance(weights, traits);
    }

    /** The same, taken apart. */
    public BeliefParts parts(List<String> traits) {
        var parts = Stream.concat(Stream.of(ANY), traits.stream()).filter(weights::containsKey)
                .map(trait -> new BeliefParts.Part(trait, weights.get(trait)))
                .sorted(Comparator.comparingDouble(part -> -Math.abs(part.weight()))).toList();
        return new BeliefParts(chance(traits), parts);
    }

    /**
     * The chance by some weights, between 0 and 1: the logistic function of the sum of the traits' weights and that of
     * {@link #ANY}; a trait without a weight counts nothing.
     */
    public static double chance(Map<String, Double> weights, List<String> traits) {
        var sum = weights.getOrDefault(ANY, 0.0);
        for (var trait : traits) {
            sum += weights.getOrDefault(trait, 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** A probability, rounded to three digits, from the places and the chance of each. */
    static double of(List<Evidence> evidence, List<Double> chances) {
        var byRule = new LinkedHashMap<String, List<Double>>();
        for (var i = 0; i < evidence.size(); i++) {
            byRule.computeIfAbsent(evidence.get(i).rule(), rule -> new ArrayList<>()).add(chances.get(i));
        }
        var error = 1.0;
        for (var places : byRule.values()) {
            var wrong = 1 - places.stream().mapToDouble(chance -> chance).average().orElseThrow();
            error *= SYSTEMATIC * wrong + (1 - SYSTEMATIC) * Math.pow(wrong, places.size());
        }
        return Math.round((1 - error) * 1000) / 1000.0;
    }
}
