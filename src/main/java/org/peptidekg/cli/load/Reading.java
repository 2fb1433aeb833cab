package org.peptidekg.cli.load;

import java.util.List;
import java.util.Optional;

import org.peptidekg.rdf.article.PreparedArticle;

/**
 * An article that was read.
 *
 * @param sha256 digest of its file
 * @param claims how many were found in it
 * @param notices what to tell of it
 * @param prepared its graph; empty if the store has it already
 */
record Reading(String key, String sha256, int claims, List<String> notices, Optional<PreparedArticle> prepared) {
}
