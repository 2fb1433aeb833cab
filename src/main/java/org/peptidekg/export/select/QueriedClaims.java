package org.peptidekg.export.select;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.running.BoundedQueries;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.read.StoredClaim;

/**
 * The claims that the answer of a query names: by their address, by that of their evidence or, where the query
 * constructs triples, as a direct edge.
 */
final class QueriedClaims implements Predicate<StoredClaim> {

    private static final int MOST = 1_000_000;

    private final Set<String> things = new HashSet<>();
    private final Set<String> edges = new HashSet<>();

    private QueriedClaims() {
    }

    static QueriedClaims of(Query query, DatasetGraph dataset, Duration limit) {
        var claims = new QueriedClaims();
        var queries = new BoundedQueries(new Limits(limit, MOST));
        try (var exec = queries.start(query, dataset, limit, settings -> { })) {
            if (query.isConstructType()) {
                exec.graph().find().forEachRemaining(triple -> {
                    claims.add(triple.getSubject());
                    claims.add(triple.getObject());
                    claims.edges.add(triple.getSubject() + " " + triple.getPredicate() + " " + triple.getObject());
                });
            } else {
                exec.rows().rows().forEach(row -> row.forEach((variable, node) -> claims.add(node)));
            }
            return claims;
        }
    }

    @Override
    public boolean test(StoredClaim claim) {
        return things.contains(claim.iri()) || edges.contains(claim.subject().iri() + " "
                + Vocabulary.of(claim.relation()).stringValue() + " " + claim.object().iri())
                || claim.evidence().stream().anyMatch(place -> things.contains(place.iri()));
    }

    private void add(Node node) {
        if (node.isURI()) {
            things.add(node.getURI());
        }
    }
}
