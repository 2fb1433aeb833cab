package org.peptidekg.text;

import java.util.Arrays;

/**
 * The text of an input file exactly as it is, byte order mark, line ends and markup included: the one
 * coordinate system that every offset refers to.
 */
public final class SourceText {

    private final String content;
    /** UTF-16 positions of the low surrogates, ascending: each shifts the code point count by one. */
    private final int[] lowSurrogates;

    public SourceText(String content) {
        this.content = content;
        this.lowSurrogates = java.util.stream.IntStream.range(0, content.length())
                .filter(i -> i > 0 && Character.isSurrogatePair(content.charAt(i - 1), content.charAt(i)))
                .toArray();
    }

    public String content() {
        return content;
    }

    public int length() {
        return content.length();
    }

    public String slice(Span span) {
        return content.substring(span.start(), span.end());
    }

    /** The number of code points before a UTF-16 position. */
    public int codePointOffset(int position) {
        var found = Arrays.binarySearch(lowSurrogates, position);
        return position - (found >= 0 ? found : -found - 1);
    }

    /** The same range counted in code points. */
    public Span codePoints(Span span) {
        return new Span(codePointOffset(span.start()), codePointOffset(span.end()));
    }
}
