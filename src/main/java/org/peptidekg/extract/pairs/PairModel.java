package org.peptidekg.extract.pairs;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
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

    private static final int OUTCOMES = Relation.values().length + 1;

    private final List<Relation> relations;
    /**
     * A hash table: by the hash of a feature's name, the weight for a tie and, by their order, for each relation. Most
     * features that are seen have no weight, so the hashes alone tell whether a place is taken: 0 where it is not.
     */
    private final long[] hashes;
    private final float[][] rows;
    /** The weights for a tie alone, which is asked of every pair. */
    private final float[] ties;
    private final EnumSet<Relation> known;

    PairModel(EnumSet<Relation> relations, long[] hashes, float[][] rows) {
        this.relations = List.copyOf(relations);
        this.known = EnumSet.copyOf(relations);
        this.hashes = hashes;
        this.rows = rows;
        this.ties = new float[rows.length];
        for (var i = 0; i < rows.length; i++) {
            ties[i] = rows[i] == null ? 0 : rows[i][0];
        }
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
        return new PairModelReader(name, content).read();
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

    /** Where the weights stand of the feature whose name has a hash; -1 if it has none. */
    int place(long hash) {
        var mask = hashes.length - 1;
        for (var at = slot(hash, mask); hashes[at] != 0; at = at + 1 & mask) {
            if (hashes[at] == hash) {
                return at;
            }
        }
        return -1;
    }

    /** The weights at a place, for a tie and, by their order, for each relation. */
    float[] row(int place) {
        return rows[place];
    }

    /** The weight at a place for a tie. */
    float tie(int place) {
        return ties[place];
    }

    boolean knows(Relation relation) {
        return known.contains(relation);
    }

    static int slot(long hash, int mask) {
        return (int) (hash ^ hash >>> 32) & mask;
    }

    /** Sums to which nothing has been added. */
    double[] none() {
        return new double[OUTCOMES];
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
