package org.peptidekg.endpoint.saved;

import java.util.Optional;
import java.util.OptionalInt;

import org.peptidekg.endpoint.html.Wording;

/**
 * Where in its whole table an answer stands that people are shown.
 *
 * @param page which part of the table was asked for
 * @param total rows of the whole table, if that is known; if not, there are more than were asked for
 * @param inParts whether the table is not sorted as a whole
 * @param soFar of a table that is still being ranked, how many things were looked at so far
 */
record AnswerPlace(Page page, OptionalInt total, boolean inParts, long soFar, QueryAddress address) {

    /** How many rows there are, in words. */
    String size() {
        return total.isPresent() ? Wording.count(total.getAsInt(), "row", "rows") : "more than " + page.to() + " rows";
    }

    /** Address of the page before. */
    Optional<String> before() {
        return page.number() > 1 ? Optional.of(address.page(page.number() - 1)) : Optional.empty();
    }

    /** Address of the page behind. */
    Optional<String> further() {
        return total.isEmpty() || total.getAsInt() > page.to() ? Optional.of(address.page(page.number() + 1))
                : Optional.empty();
    }
}
