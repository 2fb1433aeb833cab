package org.peptidekg.syntax;

import java.time.LocalTime;
import java.util.Collections;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Trains the first reading of sentences, from their end, and gives training text such a reading by others' weights. */
final class GuideTrainer {

    private static final int FOLDS = 2;
    private static final int ROUNDS = 4;
    private static final int BLOCK = 50;

    private final Treebank bank;

    GuideTrainer(Treebank bank) {
        this.bank = bank;
    }

    RawMoves train() {
        return train(i -> true).averaged(8, 14);
    }

    /** Guides each sentence of the treebank by weights that have not seen it. */
    void guide() {
        for (var fold = 0; fold < FOLDS; fold++) {
            var out = fold;
            var weights = new MoveWeights(train(i -> i / BLOCK % FOLDS != out).averaged(8, 4));
            var analyser = new Analyser(bank.names);
            for (var i = 0; i < bank.size(); i++) {
                if (i / BLOCK % FOLDS == out) {
                    analyser.guide(bank.words[i], weights);
                }
            }
        }
    }

    private DenseLearner train(IntPredicate used) {
        var weights = new DenseLearner();
        var random = new Random(3);
        var order = IntStream.range(0, bank.size()).filter(used).boxed().collect(Collectors.toList());
        var learner = new ParserLearner(weights, null, bank.names, random);
        for (var round = 1; round <= ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (var i : order) {
                learner.learn(bank.words[i].reversed(), reversed(bank.heads[i]), bank.labels[i], round > 1);
                weights.tick();
            }
            System.out.println(LocalTime.now() + " guide, round " + round + ": " + learner.report());
        }
        return weights;
    }

    private static int[] reversed(int[] heads) {
        var n = heads.length;
        var reversed = new int[n];
        for (var i = 0; i < n; i++) {
            var head = heads[n - 1 - i];
            reversed[i] = head < 0 || head == n ? head : n - 1 - head;
        }
        return reversed;
    }
}
