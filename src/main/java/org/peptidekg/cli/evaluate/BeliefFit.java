package org.peptidekg.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.peptidekg.extract.merge.Belief;

/** Fits the weights of belief: a logistic regression over the traits of places, see {@link Logistic}. */
public final class BeliefFit {

    /** A trait seen less often tells nothing. */
    private static final int LEAST_SEEN = 12;
    private static final int ROUNDS = 40;
    private static final int PARTS = 10;
    private static final double L2 = 8;

    private final Map<String, Double> before;
    private final double kept;

    /**
     * @param before weights that were fitted to other articles
     * @param kept the share that these keep, from 0 (none) to 1
     */
    public BeliefFit(Map<String, Double> before, double kept) {
        this.before = Map.copyOf(before);
        this.kept = kept;
    }

    /**
     * A place of an annotated article.
     *
     * @param right whether a gold row vouches for it
     */
    public record Example(String article, boolean right, List<String> traits) {
    }

    /** The weight of each trait that has one, and of {@link Belief#ANY}, the constant. */
    public Map<String, Double> fit(List<Example> examples) {
        var seen = examples.stream().flatMap(e -> e.traits().stream().distinct())
                .collect(Collectors.groupingBy(trait -> trait, TreeMap::new, Collectors.counting()));
        var often = seen.entrySet().stream().filter(e -> e.getValue() >= LEAST_SEEN).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        var logistic = new Logistic(Stream.concat(Stream.of(Belief.ANY), often.stream()).toList());
        var numbers = examples.stream().map(e -> logistic.numbers(Stream.concat(Stream.of(Belief.ANY),
                e.traits().stream()).toList())).toList();
        return LearntWeights.mean(logistic.fit(numbers, i -> examples.get(i).right(), L2, ROUNDS), before, kept);
    }

    /** Belief beside truth, for each place by weights fitted on other articles; a tenth is left out at a time. */
    public List<Reliability.Point> heldOut(List<Example> examples) {
        var articles = examples.stream().map(Example::article).distinct().sorted().toList();
        var points = new ArrayList<Reliability.Point>();
        for (var part = 0; part < Math.min(PARTS, articles.size()); part++) {
            var own = part;
            var left = IntStream.range(0, articles.size()).filter(i -> i % PARTS == own).mapToObj(articles::get)
                    .collect(Collectors.toSet());
            var weights = fit(examples.stream().filter(e -> !left.contains(e.article())).toList());
            examples.stream().filter(e -> left.contains(e.article())).forEach(e ->
                    points.add(new Reliability.Point(Belief.chance(weights, e.traits()), e.right())));
        }
        return points;
    }

    /** The weights as lines of a file. */
    public static String lines(Map<String, Double> weights) {
        return weights.entrySet().stream().filter(e -> Math.abs(e.getValue()) >= 0.005)
                .map(e -> e.getKey() + "\t" + String.format(Locale.ROOT, "%.2f", e.getValue()) + "\n")
                .collect(Collectors.joining("", "trait\tweight\n", ""));
    }
}
