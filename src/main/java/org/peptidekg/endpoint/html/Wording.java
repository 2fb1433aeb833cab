package org.peptidekg.endpoint.html;

import java.util.Locale;

/** Words of pages. */
public final class Wording {

    private Wording() {
    }

    /** A name of the ontology as words: {@code hasSideEffect} is "has side effect". */
    public static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** As {@link #words} with a capital. */
    public static String title(String name) {
        return sentence(words(name));
    }

    /** Words as they begin a sentence. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }
}
