package org.peptidekg.cli.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.peptidekg.extract.merge.Belief;

/** Fits the weights of belief: a logistic regression over the traits of places, by OpenNLP's quasi-Newton trainer. */
public final class BeliefFit {

    private static final String RIGHT = "right";
    /** A trait seen less often tells nothing. */
    private static final int LEAST_SEEN = 12;
    private static final int ITERATIONS = 200;
    private static final double L1 = 0.0;
    private static final double L2 = 8;

    private BeliefFit() {
    }

    /**
     * A place of an annotated article.
     *
     * @param right whether a gold row vouches for it
     */
    public record Example(String article, boolean right, List<String> traits) {
    }

    /** The weight of each trait that has one, and of {@link Belief#ANY}, the constant. */
    public static Map<String, Double> fit(List<Example> examples) {
        var seen = examples.stream().flatMap(e -> e.traits().stream().distinct())
                .collect(Collectors.groupingBy(trait -> trait, TreeMap::new, Collectors.counting()));
        var kept = seen.entrySet().stream().filter(e -> e.getValue() >= LEAST_SEEN).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        var events = examples.stream().map(e -> new Event(e.right() ? RIGHT : "wrong",
                Stream.concat(Stream.of(Belief.ANY), e.traits().stream().distinct().filter(kept::contains))
                        .toArray(String[]::new))).toList();
        var model = model(events);
        var weights = new TreeMap<String, Double>();
        var right = model.getOutcome(0).equals(RIGHT) ? 0 : 1;
        Stream.concat(Stream.of(Belief.ANY), kept.stream()).forEach(trait -> {
            var chances = model.eval(new String[] {trait});
            weights.put(trait, Math.log(chances[right] / chances[1 - right]));
        });
        return weights;
    }

    private static MaxentModel model(List<Event> events) {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(QNTrainer.L1COST_PARAM, L1);
        parameters.put(QNTrainer.L2COST_PARAM, L2);
        parameters.put("PrintMessages", false);
        try {
            var indexer = new OnePassDataIndexer();
            indexer.init(parameters, null);
            indexer.index(ObjectStreamUtils.createObjectStream(events));
            var trainer = new QNTrainer(parameters);
            trainer.init(parameters, null);
            return trainer.doTrain(indexer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Belief beside truth, for each place by weights fitted on the other articles. */
    public static List<Reliability.Point> leaveOneOut(List<Example> examples) {
        var points = new ArrayList<Reliability.Point>();
        examples.stream().collect(Collectors.groupingBy(Example::article, TreeMap::new, Collectors.toList()))
                .forEach((article, own) -> {
                    var weights = fit(examples.stream().filter(e -> !e.article().equals(article)).toList());
                    own.forEach(e -> points.add(new Reliability.Point(Belief.chance(weights, e.traits()), e.right())));
                });
        return points;
    }

    /** The weights as lines of a file. */
    public static String lines(Map<String, Double> weights) {
        return weights.entrySet().stream().filter(e -> Math.abs(e.getValue()) >= 0.005)
                .map(e -> e.getKey() + "\t" + String.format(Locale.ROOT, "%.2f", e.getValue()) + "\n")
                .collect(Collectors.joining("", "trait\tweight\n", ""));
    }
}
