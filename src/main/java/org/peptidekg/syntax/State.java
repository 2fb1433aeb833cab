package org.peptidekg.syntax;

/** A sentence half read, in the arc-hybrid system (Kuhlmann and others 2011): a stack, a buffer, and arcs so far. */
final class State {

    static final int SHIFT = 0;
    /** The top of the stack becomes a dependent of the first word of the buffer. */
    static final int LEFT = 1;
    /** The top of the stack becomes a dependent of the word below it. */
    static final int RIGHT = 2;
    static final int MOVES = 3;

    final WordNumbers words;
    final int[] head;
    /** Numbers of labels, from 0; -1 while there is none. */
    final int[] label;
    final int[] left;
    final int[] left2;
    final int[] right;
    final int[] right2;
    final int[] lefts;
    final int[] rights;
    /** For each word, a bit for each label among its dependents. */
    final long[] labels;
    private final int[] stack;
    private int top;
    int next;

    State(WordNumbers words) {
        this.words = words;
        var n = words.size + 2;
        head = filled(n);
        label = filled(n);
        left = filled(n);
        left2 = filled(n);
        right = filled(n);
        right2 = filled(n);
        lefts = new int[n];
        rights = new int[n];
        labels = new long[n];
        stack = new int[n];
        if (words.size > 0) {
            stack[top++] = next++;
        }
    }

    private static int[] filled(int n) {
        var a = new int[n];
        java.util.Arrays.fill(a, -1);
        return a;
    }

    boolean isDone() {
        return top == 0 && next >= words.size;
    }

    /** The n-th word of the stack from its top, or the index of "no word". */
    int stack(int n) {
        return n < top ? stack[top - 1 - n] : words.size + 1;
    }

    int height() {
        return top;
    }

    /** The root takes one word only, the last one on the stack. */
    boolean allows(int move) {
        return switch (move) {
            case SHIFT -> next < words.size;
            case LEFT -> next < words.size ? top > 0 : top == 1;
            default -> top > 1;
        };
    }

    /** The only move allowed, or -1 if there is a choice. */
    int forced() {
        if (next < words.size) {
            return top == 0 ? SHIFT : -1;
        }
        return top == 1 ? LEFT : RIGHT;
    }

    /** The dependent that a move would attach, or -1. */
    int dependent(int move) {
        return move == SHIFT ? -1 : stack[top - 1];
    }

    int headFor(int move) {
        return move == LEFT ? next : stack[top - 2];
    }

    void shift() {
        stack[top++] = next++;
    }

    /** Attaches the top of the stack and takes it off. */
    void attach(int move, int withLabel) {
        var h = headFor(move);
        var d = stack[--top];
        head[d] = h;
        label[d] = withLabel;
        labels[h] |= 1L << withLabel;
        if (d < h) {
            left2[h] = left[h];
            left[h] = d;
            lefts[h]++;
        } else {
            right2[h] = right[h];
            right[h] = d;
            rights[h]++;
        }
    }
}
