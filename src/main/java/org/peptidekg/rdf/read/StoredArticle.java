package org.peptidekg.rdf.read;

import java.util.Optional;

/**
 * An article as the graph describes it.
 *
 * @param iri its address
 * @param source where it was taken from, as its metadata says
 * @param date ISO 8601
 * @param fileName name of the file that it was read from
 * @param sha256 of that file
 */
public record StoredArticle(String iri, String title, Optional<String> source, Optional<String> date,
        String fileName, String sha256) {
}
