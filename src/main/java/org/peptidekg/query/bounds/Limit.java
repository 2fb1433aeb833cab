package org.peptidekg.query.bounds;

import java.util.Locale;

/** What a query can be too much of. */
public enum Limit {

    /** It ran too long. */
    TIME,
    /** Its answer has too many rows or triples. */
    ROWS,
    /** What it keeps while it runs, such as rows to be sorted, is too much. */
    MEMORY,
    /** What it keeps on disk, as memory does not hold it, is too much. */
    DISK,
    /** Its text is too long. */
    LENGTH,
    /** It is nested too deeply. */
    NESTING,
    /** It has too many parts: words, operators, patterns. */
    PARTS,
    /** A text or a number that it makes is too long. */
    VALUE;

    /** The name by which users see it: {@code time}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
