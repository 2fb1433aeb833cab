package org.peptidekg.endpoint.html;

/**
 * A small label in a colour of its own.
 *
 * @param style class that has the colour
 */
public record Chip(String style, String text) {

    /** A label whose colour goes by its text. */
    public static Chip of(String text) {
        return new Chip(text, text);
    }
}
