package org.peptidekg.text;

import java.util.Arrays;

/**
 * Readable text cut from a {@link SourceText}, markup left out, that knows for each of its characters which
 * range of the source it stands for. Immutable.
 */
public final class MappedText {

    private final String text;
    /** The source ranges of the characters, from {@link #first} on; slices of one text share them. */
    private final int[] starts;
    private final int[] ends;
    private final int first;

    private MappedText(String text, int[] starts, int[] ends, int first) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.first = first;
    }

    /** A slice of the source taken as it is. */
    public static MappedText of(SourceText source, int start, int end) {
        var starts = new int[end - start];
        Arrays.setAll(starts, i -> start + i);
        var ends = new int[end - start];
        Arrays.setAll(ends, i -> start + i + 1);
        return new MappedText(source.content().substring(start, end), starts, ends, 0);
    }

    /** The pieces put behind one another. */
    public static MappedText join(java.util.List<MappedText> pieces) {
        var text = new StringBuilder();
        var length = pieces.stream().mapToInt(MappedText::length).sum();
        var starts = new int[length];
        var ends = new int[length];
        for (var piece : pieces) {
            System.arraycopy(piece.starts, piece.first, starts, text.length(), piece.length());
            System.arraycopy(piece.ends, piece.first, ends, text.length(), piece.length());
            text.append(piece.text);
        }
        return new MappedText(text.toString(), starts, ends, 0);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** The source range of the characters {@code [start, end)} of this text. */
    public Span source(int start, int end) {
        return new Span(starts[first + start], ends[first + end - 1]);
    }

    /** The source range of the whole text, which must not be empty. */
    public Span source() {
        return source(0, text.length());
    }

    /** The characters {@code [start, end)} of this text. */
    public MappedText slice(int start, int end) {
        return start == 0 && end == text.length() ? this
                : new MappedText(text.substring(start, end), starts, ends, first + start);
    }

    /** Other characters for the same places, as many. */
    public MappedText withText(String other) {
        if (other.length() != text.length()) {
            throw new IllegalArgumentException("as many characters are needed: " + text + ", " + other);
        }
        return new MappedText(other, starts, ends, first);
    }

    /** This text without white space at either end. */
    public MappedText strip() {
        var start = 0;
        var end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return slice(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    @Override
    public String toString() {
        return text;
    }

    /** Puts a text together from pieces of a source, in order. Not thread-safe. */
    public static final class Builder {

        private final SourceText source;
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[64];
        private int[] ends = new int[64];

        public Builder(SourceText source) {
            this.source = source;
        }

        /** Appends the source range {@code [start, end)} as it is. */
        public Builder appendSource(int start, int end) {
            for (var i = start; i < end; i++) {
                append(source.content().charAt(i), i, i + 1);
            }
            return this;
        }

        /** Appends one character that stands for the source range {@code [start, end)}, such as an entity. */
        public Builder append(char c, int start, int end) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(c);
            return this;
        }

        public boolean isEmpty() {
            return text.isEmpty();
        }

        public MappedText build() {
            return new MappedText(text.toString(), Arrays.copyOf(starts, text.length()),
                    Arrays.copyOf(ends, text.length()), 0);
        }
    }
}
