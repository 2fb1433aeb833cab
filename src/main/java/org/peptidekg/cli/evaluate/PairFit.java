package org.peptidekg.cli.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private static final int LEAST_ARTICLES = 4;
    private static final int LEAST_PAIRS = 40;
    private static final double PENALTY = 10;
    private static final int ROUNDS = 12;
    private static final double LEAST_WEIGHT = 0.05;
    /** Relations whose objects are amounts, ways and offices: other readers find them. */
    private static final Set<String> OTHERS = Set.of("hasDosage", "hasHalfLife", "administeredVia", "approvedBy",
            "approvedIn", "developedBy");

    /**
     * A pair of an annotated article.
     *
     * @param relations those by which gold rows tie the two, of either sign
     */
    private record Example(String article, Set<String> relations, Set<String> features) {
    }

    private final Map<String, String> known = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();

    /** Adds the pairs of an article. */
    public void add(String article, List<SeenPair> pairs, List<GoldTable.Row> gold) {
        for (var pair : pairs) {
            var relations = gold.stream().filter(row -> Scoring.ties(row, pair.start(), pair.end(), pair.subject(),
                    pair.object())).map(GoldTable.Row::relation)
                    .filter(r -> !OTHERS.contains(r) && !Scoring.YOUNG.contains(r)).collect(Collectors.toSet());
            // One string for each feature: there are millions of them.
            var features = new LinkedHashSet<String>();
            pair.features().forEach(f -> features.add(known.computeIfAbsent(f, k -> k)));
            examples.add(new Example(article, Set.copyOf(relations), features));
        }
    }

    /** The rows of {@code data/rules/pairs.tsv}, fitted to all articles but some. */
    public String rows(Set<String> without) {
        var used = examples.stream().filter(e -> !without.contains(e.article())).toList();
        var logistic = new Logistic(kept(used));
        var numbers = used.stream().map(e -> logistic.numbers(e.features())).toList();
        var rows = new TreeMap<String, Map<String, Double>>();
        put(rows, PairModel.TIE, logistic.fit(numbers, i -> !used.get(i).relations().isEmpty(), PENALTY, ROUNDS));
        var tied = IntStream.range(0, used.size()).filter(i -> !used.get(i).relations().isEmpty()).boxed().toList();
        var pairs = tied.stream().map(used::get).toList();
        var tiedNumbers = tied.stream().map(numbers::get).toList();
        pairs.stream().flatMap(e -> e.relations().stream()).collect(Collectors.groupingBy(r -> r, TreeMap::new,
                Collectors.counting())).forEach((relation, count) -> {
                    if (count >= LEAST_PAIRS) {
                        put(rows, relation, logistic.fit(tiedNumbers, i -> pairs.get(i).relations().contains(relation),
                                PENALTY, ROUNDS));
                    }
                });
        return rows.entrySet().stream().map(row -> row.getKey() + "\t" + row.getValue().entrySet().stream()
                .map(cell -> cell.getKey() + " " + String.format(Locale.ROOT, "%.2f", cell.getValue()))
                .collect(Collectors.joining(" ")) + "\n")
                .collect(Collectors.joining("", "feature\tweights\n", ""));
    }

    private static Set<String> kept(List<Example> used) {
        var articles = new HashMap<String, Set<String>>();
        for (var example : used) {
            for (var feature : example.features()) {
                var seen = articles.computeIfAbsent(feature, f -> new HashSet<>(4));
                if (seen.size() < LEAST_ARTICLES) {
                    seen.add(example.article());
                }
            }
        }
        return articles.entrySet().stream().filter(e -> e.getValue().size() >= LEAST_ARTICLES).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void put(Map<String, Map<String, Double>> rows, String outcome, Map<String, Double> weights) {
        weights.forEach((feature, weight) -> {
            if (Math.abs(weight) >= LEAST_WEIGHT) {
                rows.computeIfAbsent(feature, f -> new TreeMap<>()).put(outcome, weight);
            }
        });
    }
}
