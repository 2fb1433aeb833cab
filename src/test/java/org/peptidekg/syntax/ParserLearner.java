package org.peptidekg.syntax;

import java.util.Random;

/** Learns moves and labels from one sentence after another, following its own moves so as to learn from its errors. */
final class ParserLearner {

    /** How often a wrong move of its own is followed. */
    private static final double EXPLORED = 0.9;
    /** By how much the right choice's score is to exceed the best wrong one's. */
    private static final int MARGIN = 150;
    private static final int LABEL_MARGIN = 60;

    private final Learner moves;
    private final Learner labels;
    private final TagNames names;
    private final Random random;
    private final int[] features = new int[2 * MoveFeatures.MOST];
    private final MoveFeatures moveFeatures;
    private final LabelFeatures labelFeatures = new LabelFeatures(features);
    private final int[] moveScores = new int[State.MOVES];
    private final int[] labelScores;
    private long taken;
    private long wrong;

    /** Learns moves alone if there is nothing for labels. */
    ParserLearner(Learner moves, Learner labels, TagNames names, Random random) {
        this.moves = moves;
        this.labels = labels;
        this.moveFeatures = new MoveFeatures(features, labels != null);
        this.names = names;
        this.random = random;
        this.labelScores = new int[names.labels().size()];
    }

    String report() {
        var report = "%.4f of moves wrong".formatted(wrong / (double) taken);
        wrong = 0;
        taken = 0;
        return report;
    }

    void learn(WordNumbers words, int[] gold, int[] goldLabels, boolean explore) {
        var state = new State(words);
        while (!state.isDone()) {
            var n = moveFeatures.fill(state);
            moves.score(features, n, moveScores);
            var best = -1;
            var right = -1;
            var least = Integer.MAX_VALUE;
            var costs = new int[State.MOVES];
            for (var m = 0; m < State.MOVES; m++) {
                if (state.allows(m)) {
                    costs[m] = Oracle.cost(state, m, gold);
                    least = Math.min(least, costs[m]);
                }
            }
            for (var m = 0; m < State.MOVES; m++) {
                if (state.allows(m)) {
                    best = best < 0 || moveScores[m] > moveScores[best] ? m : best;
                    right = costs[m] == least && (right < 0 || moveScores[m] > moveScores[right]) ? m : right;
                }
            }
            taken++;
            var rival = rival(state, costs, least);
            if (rival >= 0 && moveScores[rival] > moveScores[right] - MARGIN) {
                moves.update(features, n, right, rival);
            }
            var move = right;
            if (costs[best] > least) {
                wrong++;
                if (explore && random.nextDouble() < EXPLORED) {
                    move = best;
                }
            }
            if (move == State.SHIFT) {
                state.shift();
            } else {
                state.attach(move, labels == null ? 0 : label(state, move, gold, goldLabels));
            }
        }
    }

    /** The best of the moves that lose something, or -1. */
    private int rival(State state, int[] costs, int least) {
        var rival = -1;
        for (var m = 0; m < State.MOVES; m++) {
            if (state.allows(m) && costs[m] > least && (rival < 0 || moveScores[m] > moveScores[rival])) {
                rival = m;
            }
        }
        return rival;
    }

    private int label(State state, int move, int[] gold, int[] goldLabels) {
        var head = state.headFor(move);
        var dependent = state.dependent(move);
        if (head == state.words.size) {
            return names.rootLabel();
        }
        var n = labelFeatures.fill(state, head, dependent);
        labels.score(features, n, labelScores);
        labelScores[names.rootLabel()] = Integer.MIN_VALUE;
        var best = Analyser.best(labelScores);
        var right = goldLabels[dependent];
        if (gold[dependent] == head) {
            var score = labelScores[right];
            labelScores[right] = Integer.MIN_VALUE;
            var rival = Analyser.best(labelScores);
            if (labelScores[rival] > score - LABEL_MARGIN) {
                labels.update(features, n, right, rival);
            }
        }
        return best;
    }
}
