package org.peptidekg.endpoint.parts;

import java.util.List;

/**
 * A piece of the text of an article, all of it within the same places.
 *
 * @param places numbers of those that it belongs to; empty if it is plain
 * @param anchors of those of them that begin here
 * @param cue whether it is also a cue
 * @param ending numbers of the places that end behind it
 */
public record MarkedPiece(String words, List<Integer> places, List<String> anchors, boolean cue, List<Integer> ending) {

    private static final int DEEPEST = 3;

    /** Words that no place holds. */
    public static MarkedPiece plain(String words) {
        return new MarkedPiece(words, List.of(), List.of(), false, List.of());
    }

    /** How many places lie over one another here, as far as there are colours for it. */
    public int depth() {
        return Math.min(DEEPEST, places.size());
    }
}
