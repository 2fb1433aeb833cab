package org.peptidekg.query.answer;

import java.util.OptionalInt;

/**
 * Some rows of a table.
 *
 * @param total how many rows the whole table has, if that is known
 * @param inParts whether the table is not sorted as a whole: it is put together of parts, each sorted by itself
 * @param soFar of a table that is still being ranked, how many things were looked at so far; 0 of all others
 */
public record Slice(Answer.Table table, OptionalInt total, boolean inParts, long soFar) {

    /** Rows of a table that is known as a whole, from one on, counted from 0, to one that is none of them. */
    public static Slice of(Answer.Table whole, int from, int to) {
        var all = whole.rows().size();
        return new Slice(new Answer.Table(whole.columns(), whole.rows().subList(Math.min(from, all),
                Math.min(to, all))), OptionalInt.of(all), false, 0);
    }
}
