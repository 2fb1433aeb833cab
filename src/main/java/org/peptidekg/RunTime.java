package org.peptidekg;

import java.time.Instant;
import java.util.Optional;

import org.peptidekg.text.BadInputException;

/**
 * When a run ended: never by the clock, so that the same input gives the same bytes, and never invented.
 *
 * @param fixed one time for all articles, as the variable {@code SOURCE_DATE_EPOCH} gives it; else it is left open
 */
record RunTime(Optional<Instant> fixed) {

    private static final String VARIABLE = "SOURCE_DATE_EPOCH";

    /**
     * @param value seconds since 1970 in UTC, null if there is none
     * @throws BadInputException if it is no whole number
     */
    static RunTime parse(String value) {
        if (value == null || value.isBlank()) {
            return new RunTime(Optional.empty());
        }
        if (!value.strip().matches("\\d{1,11}")) {
            throw new BadInputException(VARIABLE, "must be whole seconds since 1970, not '" + value + "'");
        }
        return new RunTime(Optional.of(Instant.ofEpochSecond(Long.parseLong(value.strip()))));
    }

    static RunTime ofEnvironment() {
        return parse(System.getenv(VARIABLE));
    }
}
