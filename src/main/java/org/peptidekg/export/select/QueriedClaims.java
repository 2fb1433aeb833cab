package org.peptidekg.export.select;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.peptidekg.query.LimitException;
import org.peptidekg.rdf.StoredClaim;
import org.peptidekg.rdf.Vocabulary;

/**
 * The claims that the answer of a query names: by their address, by that of their evidence or, where the query
 * constructs triples, as a direct edge.
 */
final class QueriedClaims implements Predicate<StoredClaim> {

    private final Set<String> things = new HashSet<>();
    private final Set<String> edges = new HashSet<>();

    private QueriedClaims() {
    }

    static QueriedClaims of(Query query, DatasetGraph dataset, Duration limit) {
        var claims = new QueriedClaims();
        try (var exec = QueryExec.dataset(dataset).query(query).timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            if (query.isConstructType()) {
                exec.construct().find().forEachRemaining(triple -> {
                    claims.add(triple.getSubject());
                    claims.add(triple.getObject());
                    claims.edges.add(triple.getSubject() + " " + triple.getPredicate() + " " + triple.getObject());
                });
            } else {
                exec.select().forEachRemaining(row -> row.forEach((variable, node) -> claims.add(node)));
            }
            return claims;
        } catch (QueryCancelledException e) {
            throw new LimitException("the query was stopped after " + limit.toSeconds() + " seconds");
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
