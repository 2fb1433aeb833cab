package org.peptidekg.cli.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.peptidekg.extract.SeenPair;
import org.peptidekg.extract.pairs.PairModel;

/**
 * Fits the model of pairs to annotated articles: a logistic regression for whether a gold row ties the two, and one for
 * each relation over the pairs that are tied. A pair may be tied by several relations where people accept more than
 * one.
 */
public final class PairFit {

    /** A feature of fewer articles tells nothing of others. */
    private static final int LEAST_ARTICLES = 6;
    private static final int LEAST_PAIRS = 40;
    private static final double PENALTY = 50;
    private static final int ROUNDS = 12;
    private static final double LEAST_WEIGHT = 0.05;
    /** Relations whose objects are amounts, ways and offices: other readers find them. */
    private static final Set<String> OTHERS = Set.of("hasDosage", "hasHalfLife", "administeredVia", "approvedBy",
            "approvedIn", "developedBy");

    /**
     * A pair of an annotated article.
     *
     * @param relations those by which gold rows tie the two, of either sign
     * @param features by their numbers: there are millions of them
     */
    private record Example(String article, Set<String> relations, int[] features) {
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final LearntWeights before;
    private final double kept;

    /**
     * @param before weights that were fitted to other articles
     * @param kept the share that these keep, from 0 (none) to 1
     */
    public PairFit(LearntWeights before, double kept) {
        this.before = before;
        this.kept = kept;
    }

    /** Adds the pairs of an article. */
    public void add(String article, List<SeenPair> pairs, List<GoldTable.Row> gold) {
        for (var pair : pairs) {
            var relations = gold.stream().filter(row -> Scoring.ties(row, pair.start(), pair.end(), pair.subject(),
                    pair.object())).map(GoldTable.Row::relation)
                    .filter(r -> !OTHERS.contains(r) && !Scoring.YOUNG.contains(r)).collect(Collectors.toSet());
            examples.add(new Example(article, Set.copyOf(relations),
                    pair.features().stream().mapToInt(this::number).distinct().toArray()));
        }
    }

    private int number(String feature) {
        return numbers.computeIfAbsent(feature, name -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    /** The rows of {@code data/rules/pairs.tsv}, fitted to all articles but some. */
    public String rows(Set<String> without) {
        var used = examples.stream().filter(e -> !without.contains(e.article())).toList();
        var known = known(used);
        var features = used.stream().map(e -> IntStream.of(e.features()).filter(known::get).toArray()).toList();
        var found = new LearntWeights();
        put(found, PairModel.TIE, Logistic.fit(names.size(), features, i -> !used.get(i).relations().isEmpty(), PENALTY,
                ROUNDS));
        var tied = IntStream.range(0, used.size()).filter(i -> !used.get(i).relations().isEmpty()).boxed().toList();
        var pairs = tied.stream().map(used::get).toList();
        var tiedFeatures = tied.stream().map(features::get).toList();
        pairs.stream().flatMap(e -> e.relations().stream()).collect(Collectors.groupingBy(r -> r, TreeMap::new,
                Collectors.counting())).forEach((relation, count) -> {
                    if (count >= LEAST_PAIRS) {
                        put(found, relation, Logistic.fit(names.size(), tiedFeatures,
                                i -> pairs.get(i).relations().contains(relation), PENALTY, ROUNDS));
                    }
                });
        return found.mean(before, kept).rows(LEAST_WEIGHT);
    }

    /** Features of enough articles. */
    private BitSet known(List<Example> used) {
        var articles = new int[names.size()];
        var last = new String[names.size()];
        for (var example : used) {
            for (var feature : example.features()) {
                if (!example.article().equals(last[feature])) {
                    last[feature] = example.article();
                    articles[feature]++;
                }
            }
        }
        var known = new BitSet();
        IntStream.range(0, articles.length).filter(i -> articles[i] >= LEAST_ARTICLES).forEach(known::set);
        return known;
    }

    private void put(LearntWeights found, String outcome, double[] weights) {
        IntStream.range(0, weights.length).filter(i -> weights[i] != 0)
                .forEach(i -> found.put(names.get(i), outcome, weights[i]));
    }
}
