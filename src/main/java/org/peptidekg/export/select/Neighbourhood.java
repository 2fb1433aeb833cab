package org.peptidekg.export.select;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.read.StoredClaim;

/** The claims that are so many steps away from some terms, in either direction. */
final class Neighbourhood {

    private Neighbourhood() {
    }

    /** Steps go along the claims that pass the filter alone. */
    static Predicate<StoredClaim> of(Set<String> terms, int hops, DatasetGraph dataset,
            Predicate<StoredClaim> filter) {
        var inside = new HashSet<>(terms);
        var reader = new ClaimReader(dataset);
        for (var hop = 1; hop < hops; hop++) {
            var next = new HashSet<String>();
            reader.claims().filter(filter).filter(claim -> touches(claim, inside)).forEach(claim -> {
                next.add(claim.subject().iri());
                next.add(claim.object().iri());
            });
            if (!inside.addAll(next)) {
                break;
            }
        }
        return claim -> touches(claim, inside);
    }

    private static boolean touches(StoredClaim claim, Set<String> terms) {
        return terms.contains(claim.subject().iri()) || terms.contains(claim.object().iri());
    }
}
