package org.peptidekg.export.select;

import org.peptidekg.rdf.read.StoredClaim;

/** Which claims are exported. */
@FunctionalInterface
public interface Selection {

    /** Every claim, and in RDF formats all else that the dataset holds. */
    Selection ALL = claim -> true;

    boolean includes(StoredClaim claim);
}
