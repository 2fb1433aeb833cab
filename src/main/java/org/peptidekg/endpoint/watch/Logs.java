package org.peptidekg.endpoint.watch;

import java.time.Duration;
import java.util.Optional;

/**
 * What a server writes down of its requests: nothing unless it is told to, as addresses and questions are people's own.
 *
 * @param access where a line for each request goes: a file, or {@code -} for standard error
 * @param slow where a line for each slow query goes
 * @param slowAfter from how long on a query is slow
 * @param json whether lines are objects of JSON
 */
public record Logs(Optional<String> access, Optional<String> slow, Duration slowAfter, boolean json) {

    /** Nothing is written. */
    public static final Logs NONE = new Logs(Optional.empty(), Optional.empty(), Duration.ofSeconds(1), false);
}
