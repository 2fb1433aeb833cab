package org.peptidekg.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Evidence;
import org.peptidekg.text.BadInputException;

/**
 * How far a claim can be believed to be what the texts state: the rules' measured precision
 * ({@code data/rules/precision.tsv}), the certainty of each place and the number of places, combined as INDRA does
 * (Gyori et al. 2017): what one rule misreads it may misread everywhere (a systematic error) or by chance (a random
 * error, which shrinks with each further place); different rules err independently. See {@code docs/belief.md}.
 */
final class Belief {

    /** A rule never measured counts as one that was right in four of five cases. */
    private static final double PRIOR_RIGHT = 4;
    private static final double PRIOR_FOUND = 5;
    private static final double SYSTEMATIC = 0.3;

    private final Map<String, Double> precision;

    private Belief(Map<String, Double> precision) {
        this.precision = Map.copyOf(precision);
    }

    /** @throws BadInputException for a row that is not: rule, number right, number found */
    static Belief read(String name, String content) {
        var precision = new HashMap<String, Double>();
        var lines = content.split("\n");
        for (var i = 1; i < lines.length; i++) {
            var cells = lines[i].split("\t");
            if (cells.length != 3 || !cells[1].matches("\\d+") || !cells[2].matches("\\d+")
                    || Integer.parseInt(cells[1]) > Integer.parseInt(cells[2])) {
                throw new BadInputException(name, i + 1,
                        "a row is: rule, how often it was right, how often it matched");
            }
            var measured = (Integer.parseInt(cells[1]) + PRIOR_RIGHT) / (Integer.parseInt(cells[2]) + PRIOR_FOUND);
            precision.put(cells[0], measured);
        }
        return new Belief(precision);
    }

    double chance(List<String> traits) {
        return 1;
    }

    double least() {
        return 0;
    }

    double of(List<Evidence> evidence, List<Double> chances) {
        return of(evidence);
    }

    /** A probability, rounded to three digits. */
    double of(List<Evidence> evidence) {
        var error = 1.0;
        for (var places : evidence.stream().collect(Collectors.groupingBy(Evidence::rule)).values()) {
            var right = precision.getOrDefault(places.get(0).rule(), PRIOR_RIGHT / PRIOR_FOUND);
            var weight = places.stream().mapToDouble(place -> weight(place.certainty())).average().orElseThrow();
            var wrong = 1 - right * weight;
            error *= SYSTEMATIC * wrong + Math.pow((1 - SYSTEMATIC) * wrong, places.size());
        }
        return Math.round((1 - error) * 1000) / 1000.0;
    }

    private static double weight(Certainty certainty) {
        return switch (certainty) {
            case Asserted -> 1;
            case Probable -> 0.8;
            case Possible -> 0.5;
        };
    }
}
