package org.peptidekg.extract.pairs;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
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
    /** A hash table: by the hash of a feature's name, the weight for a tie and, by their order, for each relation. */
    private final long[] hashes;
    private final float[][] rows;

    private PairModel(List<Relation> relations, Map<String, float[]> weights) {
        this.relations = List.copyOf(relations);
        var size = Integer.highestOneBit(Math.max(1, 2 * weights.size())) * 2;
        this.hashes = new long[size];
        this.rows = new float[size][];
        weights.forEach((feature, row) -> {
            var hash = NamePiece.of(feature).hash();
            var at = slot(hash, size - 1);
            while (rows[at] != null) {
                at = at + 1 & size - 1;
            }
            hashes[at] = hash;
            rows[at] = row;
        });
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

    /**
     * @throws BadInputException for a row that is not a feature, a tab, and outcomes with their weights:
     *     {@code tie 0.25 increases -1.20}; an outcome is {@link #TIE} or a relation
     */
    public static PairModel read(String name, String content) {
        var outcomes = new HashMap<String, Integer>(Map.of(TIE, 0));
        Arrays.stream(Relation.values()).forEach(relation -> outcomes.put(relation.name(), relation.ordinal() + 1));
        var known = EnumSet.noneOf(Relation.class);
        var weights = new HashMap<String, float[]>();
        var lines = content.split("\n");
        for (var i = 1; i < lines.length; i++) {
            var tab = lines[i].indexOf('\t');
            var cells = lines[i].substring(tab + 1).split(" ");
            if (tab < 1 || cells.length % 2 != 0) {
                throw new BadInputException(name, i + 1, "a row is: feature, tab, outcomes each with a weight");
            }
            var all = new float[outcomes.size()];
            for (var k = 0; k < cells.length; k += 2) {
                var outcome = outcomes.get(cells[k]);
                if (outcome == null) {
                    throw new BadInputException(name, i + 1, "no relation: " + cells[k]);
                }
                all[outcome] = weight(name, i + 1, cells[k + 1]);
                if (outcome > 0) {
                    known.add(Relation.values()[outcome - 1]);
                }
            }
            weights.put(lines[i].substring(0, tab), all);
        }
        return new PairModel(List.copyOf(known), weights);
    }

    private static float weight(String name, int line, String word) {
        try {
            return Float.parseFloat(word);
        } catch (NumberFormatException e) {
            throw new BadInputException(name, line, "no weight: " + word);
        }
    }

    public boolean isEmpty() {
        return relations.isEmpty();
    }

    /** Weighs the pairs of one sentence. */
    public Weigher weigher() {
        return new Weigher(this);
    }

    /** What is to be thought of a pair with features of these names. */
    public Verdict judge(List<String> names) {
        return weigher().weigh(sink -> names.forEach(name -> sink.add(NamePiece.of(name)))).judge();
    }

    /** The weights of the feature whose name has a hash, for a tie and, by their order, for each relation; or null. */
    float[] weights(long hash) {
        var mask = hashes.length - 1;
        for (var at = slot(hash, mask); rows[at] != null; at = at + 1 & mask) {
            if (hashes[at] == hash) {
                return rows[at];
            }
        }
        return null;
    }

    private static int slot(long hash, int mask) {
        return (int) (hash ^ hash >>> 32) & mask;
    }

    /** Sums to which nothing has been added. */
    double[] none() {
        return new double[Relation.values().length + 1];
    }

    Verdict verdict(double[] sums) {
        var chances = new EnumMap<Relation, Double>(Relation.class);
        relations.forEach(relation -> chances.put(relation, logistic(sums[relation.ordinal() + 1])));
        return new Verdict(logistic(sums[0]), chances);
    }

    static double logistic(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }
}
