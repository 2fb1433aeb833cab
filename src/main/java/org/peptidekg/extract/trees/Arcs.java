package org.peptidekg.extract.trees;

/** What depends on what in a tree that is being mended: its heads and labels. */
record Arcs(int[] heads, String[] labels) {

    /** The first word behind a place that depends on another in one way, -1 if there is none. */
    int child(int head, int behind, String label) {
        for (var k = behind + 1; k < heads.length; k++) {
            if (heads[k] == head && labels[k].equals(label)) {
                return k;
            }
        }
        return -1;
    }

    /** What depends on one word from a place up to another depends on a second word now. */
    void move(int from, int to, int start, int end) {
        for (var k = start; k < end; k++) {
            heads[k] = heads[k] == from ? to : heads[k];
        }
    }

    /** Whether a word is another or hangs below it, over any number of steps. */
    boolean isBelow(int word, int above) {
        var steps = 0;
        for (var k = word; k >= 0 && steps++ <= heads.length; k = heads[k]) {
            if (k == above) {
                return true;
            }
        }
        return false;
    }
}
