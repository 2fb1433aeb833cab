package org.peptidekg.text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Characters that programs trip over: several units, marks that join, letters that grow in lower case, line ends. */
public final class Characters {

    private static final String[] PIECES = {"\uD83D\uDE00", "\uD83D\uDC69\u200D\uD83D\uDD2C", "e\u0301",
        "\u0130", "\u00DF",
        "\uFB03", "\u03B1", "\u03A3", "\u00A0", "\u2009", "\u00AD", "\u200B", "\uD835\uDEFC", "\u05D0\u05D1",
        "\u30DA\u30D7", "\uFF21", "\u2019", "\u2026", "\u00BD"};
    private static final String[] SPACES = {" ", "\t", "\n", "\r\n", "\r", "\u0085", "\u2028", "\uFEFF", "\u00A0"};
    private static final String[] HALVES = {"\uD83D", "\uDE00"};

    private Characters() {
    }

    /** One word of letters and of what is rarer, without anything that Markdown or HTML would read. */
    public static Arbitrary<String> words() {
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.of(PIECES)),
                Tuple.of(3, Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(5)))
                .list().ofMinSize(1).ofMaxSize(4).map(pieces -> String.join("", pieces));
    }

    /** Anything that a Java string may hold, halves of characters too. */
    public static Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.of(SPACES), Arbitraries.of(HALVES),
                Arbitraries.strings().ascii().ofMaxLength(5)).list().ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }
}
