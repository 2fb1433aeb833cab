package org.peptidekg.syntax;

import java.util.Collections;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Trains the tagger, and gives training text the tags that a tagger gives which has not seen it. */
final class TaggerTrainer {

    private static final int FOLDS = 2;
    private static final int ROUNDS = 5;
    /** Sentences in a row that are left out together. */
    private static final int BLOCK = 50;

    private final Treebank bank;

    TaggerTrainer(Treebank bank) {
        this.bank = bank;
    }

    RawWeights train() {
        return train(i -> true, ROUNDS).averaged(8, 10);
    }

    int[][] jackknifed() {
        var tags = new int[bank.size()][];
        for (var fold = 0; fold < FOLDS; fold++) {
            var out = fold;
            var scorer = new Weights(train(i -> i / BLOCK % FOLDS != out, ROUNDS - 2).averaged(8, 2));
            var analyser = new Analyser(bank.names);
            for (var i = 0; i < tags.length; i++) {
                if (i / BLOCK % FOLDS == out) {
                    tags[i] = analyser.tag(bank.words[i], scorer);
                }
            }
        }
        return tags;
    }

    private SparseLearner train(IntPredicate used, int rounds) {
        var weights = new SparseLearner();
        var random = new Random(5);
        var order = IntStream.range(0, bank.size()).filter(used).boxed().collect(Collectors.toList());
        var features = new int[2 * TagFeatures.MOST];
        var scores = new int[bank.names.tags().size()];
        for (var round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (var i : order) {
                var words = bank.words[i];
                for (var j = 0; j < words.size; j++) {
                    var best = words.certain[j];
                    if (best < 0) {
                        var n = TagFeatures.fill(words, j, features);
                        weights.score(features, n, scores);
                        best = Analyser.best(scores);
                        if (best != bank.tags[i][j]) {
                            weights.update(features, n, bank.tags[i][j], best);
                        }
                    }
                    words.tag[j] = bank.names.tagHash(best);
                    words.part[j] = bank.names.partHash(best);
                }
                weights.tick();
            }
        }
        return weights;
    }
}
