package org.peptidekg.export.write;

import org.peptidekg.rdf.read.StoredTerm;

/**
 * What biology ties together, as an edge: no article states it, a table that people keep does.
 *
 * @param iri its address
 * @param relation local name of one of the relations below {@code pmo:knownLink}
 * @param entry what in the source says so
 * @param source the file that was read, with its version
 */
public record KnownEdge(String iri, StoredTerm from, String relation, StoredTerm to, String entry, String source) {

    /** What says so and where. */
    public String ground() {
        return entry + " (" + source + ")";
    }
}
