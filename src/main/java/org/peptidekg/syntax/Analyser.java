package org.peptidekg.syntax;

/** Tags and attaches the words of a sentence, greedily from left to right, by three sets of weights. */
final class Analyser {

    private final int[] features = new int[2 * MoveFeatures.MOST];
    private final MoveFeatures firstFeatures = new MoveFeatures(features, false);
    private final MoveFeatures moveFeatures = new MoveFeatures(features, true);
    private final LabelFeatures labelFeatures = new LabelFeatures(features);
    private final int[] moveScores = new int[State.MOVES];
    private final int[] labelScores;
    private final int[] tagScores;
    private final TagNames names;

    Analyser(TagNames names) {
        this.names = names;
        this.labelScores = new int[names.labels().size()];
        this.tagScores = new int[names.tags().size()];
    }

    /** The numbers of the words' tags. */
    int[] tag(WordNumbers words, Scorer scorer) {
        var tags = new int[words.size];
        for (var i = 0; i < words.size; i++) {
            tags[i] = words.certain[i];
            if (tags[i] < 0) {
                tags[i] = best(scores(words, i, scorer));
            }
            words.tag[i] = names.tagHash(tags[i]);
            words.part[i] = names.partHash(tags[i]);
        }
        return tags;
    }

    /** How well each tag fits a word, given the tags before it; the next call fills the same array anew. */
    int[] scores(WordNumbers words, int i, Scorer scorer) {
        var own = words.own[i];
        if (own == null) {
            scorer.score(features, TagFeatures.fill(words, i, features), tagScores);
            return tagScores;
        }
        scorer.score(features, TagFeatures.beside(words, i, features, 0), tagScores);
        for (var tag = 0; tag < own.length; tag++) {
            tagScores[tag] += own[tag];
        }
        return tagScores;
    }

    /** Reads the sentence from its end, without labels, and keeps what that says of heads as a guide. */
    void guide(WordNumbers words, Scorer moves) {
        words.guide(heads(read(words.reversed(), firstFeatures, moves, null), words.size));
    }

    /** Heads of the sentence of which another, read from its end, is the state. */
    static int[] heads(State reversed, int n) {
        var heads = new int[n];
        for (var i = 0; i < n; i++) {
            var head = reversed.head[n - 1 - i];
            heads[i] = head == n ? n : n - 1 - head;
        }
        return heads;
    }

    /** The state at the end, in which each word has a head and a label. */
    State parse(WordNumbers words, Scorer moves, Scorer labels) {
        return read(words, moveFeatures, moves, labels);
    }

    private State read(WordNumbers words, MoveFeatures moveFeatures, Scorer moves, Scorer labels) {
        var state = new State(words);
        // The scores of what does not change from move to move are added up once: by the front of the buffer, and by
        // each word of the stack with those below it.
        var front = new int[State.MOVES];
        var frontOf = -1;
        var tops = new int[words.size + 1][];
        while (!state.isDone()) {
            var move = state.forced();
            if (move < 0) {
                if (frontOf != state.next) {
                    frontOf = state.next;
                    moves.score(features, moveFeatures.fillFront(state), front);
                }
                var top = state.stack(0);
                if (tops[top] == null) {
                    tops[top] = new int[State.MOVES];
                    moves.score(features, moveFeatures.fillTop(state), tops[top]);
                }
                moves.score(features, moveFeatures.fillRest(state), moveScores);
                for (var m = 0; m < State.MOVES; m++) {
                    moveScores[m] += front[m] + tops[top][m];
                }
                for (var m = 0; m < State.MOVES; m++) {
                    if (state.allows(m) && (move < 0 || moveScores[m] > moveScores[move])) {
                        move = m;
                    }
                }
            }
            if (move == State.SHIFT) {
                state.shift();
            } else {
                state.attach(move, labels == null ? 0 : label(state, move, labels));
            }
        }
        return state;
    }

    private int label(State state, int move, Scorer labels) {
        var head = state.headFor(move);
        if (head == state.words.size) {
            return names.rootLabel();
        }
        labels.score(features, labelFeatures.fill(state, head, state.dependent(move)), labelScores);
        labelScores[names.rootLabel()] = Integer.MIN_VALUE;
        return best(labelScores);
    }

    static int best(int[] scores) {
        var best = 0;
        for (var i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
