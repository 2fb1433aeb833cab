package org.peptidekg.endpoint.parts;

import java.util.Optional;

/**
 * A term as a link with the colour of its class.
 *
 * @param key by which the panel of the graph knows it, where there is one
 * @param group the colour
 */
public record TermLink(String path, Optional<String> key, String label, String group) {
}
