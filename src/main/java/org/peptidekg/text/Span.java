package org.peptidekg.text;

/**
 * A half-open range {@code [start, end)} in a {@link SourceText}, counted from 0 in UTF-16 units, the unit
 * of Java strings. Offsets that leave the program count Unicode code points instead:
 * see {@link SourceText#codePoints(Span)}.
 *
 * @param start first unit inside the range, not negative
 * @param end first unit behind the range, greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
