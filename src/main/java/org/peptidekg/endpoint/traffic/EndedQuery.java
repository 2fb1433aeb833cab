package org.peptidekg.endpoint.traffic;

import java.time.Duration;
import java.util.Optional;

/**
 * A query that has ended.
 *
 * @param id of its request
 * @param asked the query, or path and parameters of the request
 * @param stopped why it was stopped, if it was
 */
public record EndedQuery(String id, String asked, Duration took, Optional<String> stopped) {
}
