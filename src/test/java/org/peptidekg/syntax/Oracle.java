package org.peptidekg.syntax;

/** Which moves lose no arc of the true tree that can still be had (Goldberg and Nivre 2013). */
final class Oracle {

    private Oracle() {
    }

    /** True heads, the root's being the number of words; true arcs that a move would make impossible. */
    static int cost(State s, int move, int[] gold) {
        var n = gold.length;
        var cost = 0;
        if (move == State.SHIFT) {
            var b = s.next;
            for (var i = 0; i < s.height(); i++) {
                var w = s.stack(i);
                cost += gold[w] == b ? 1 : 0;
                cost += i > 0 && gold[b] == w ? 1 : 0;
            }
            return cost;
        }
        var d = s.stack(0);
        for (var i = s.next; i < n; i++) {
            cost += gold[i] == d ? 1 : 0;
        }
        var head = s.headFor(move);
        if (gold[d] != head) {
            // Of heads that d could still get: the word below it, and all in the buffer with the root.
            cost += gold[d] >= s.next || gold[d] == s.stack(1) ? 1 : 0;
        }
        return cost;
    }
}
