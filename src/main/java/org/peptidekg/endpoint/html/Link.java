package org.peptidekg.endpoint.html;

/**
 * A link to a page, of this server or elsewhere.
 *
 * @param address empty if there is none
 * @param text plain text
 */
public record Link(String address, String text) {

    /** Text alone, where others are links. */
    public static Link none(String text) {
        return new Link("", text);
    }

    /** Whether it leads to this server. */
    boolean isHere() {
        return !address.isEmpty() && "/#?".indexOf(address.charAt(0)) >= 0;
    }

    /** Whether it leads to a page elsewhere that may be followed; anything else is shown as text alone. */
    boolean isElsewhere() {
        return address.matches("https?://[^\\s\"<>]+");
    }
}
