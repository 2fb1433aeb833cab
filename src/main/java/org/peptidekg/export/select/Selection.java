package org.peptidekg.export.select;

import org.peptidekg.rdf.read.StoredClaim;

/** Which claims are exported. */
@FunctionalInterface
public interface Selection {

    /** Every claim, and in RDF formats all else that the dataset holds. */
    Selection ALL = claim -> true;

    boolean includes(StoredClaim claim);

    /** Whether the claims of one thing and another are to be one edge, as far as they are facts. */
    default boolean pairs() {
        return false;
    }

    /** Whether the links that biology ties their things with are wanted too. */
    default boolean backbone() {
        return false;
    }
}
