package org.peptidekg.endpoint.parts;

import java.util.Optional;

/**
 * The relation of a claim as a link to it.
 *
 * @param path of the claim
 * @param key by which the panel of the graph knows the claim, where there is one
 * @param family the colour
 * @param possible whether no more than a possibility is said
 */
public record RelationLink(String path, Optional<String> key, String words, String family, boolean negated,
        boolean possible) {
}
