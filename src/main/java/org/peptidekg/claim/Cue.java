package org.peptidekg.claim;

/**
 * Words that change how a claim is stated.
 *
 * @param kind what they change
 * @param text the words as written
 * @param start first code point in the file
 * @param end first code point behind
 */
public record Cue(Kind kind, String text, int start, int end) {

    public enum Kind {
        Negation, Hedge, Basis
    }
}
