package org.peptidekg.endpoint.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.statement.Verbs;
import org.peptidekg.rdf.read.StoredClaim;

/**
 * What claims say, each with a link to its page; the same words once.
 *
 * @param more how many other words there are
 */
public record VerbLinks(List<Verb> shown, int more) {

    private static final int MOST = 3;

    /** A verb, with path and key of the first claim that says so. */
    public record Verb(String path, String key, String words) {
    }

    static VerbLinks of(List<StoredClaim> claims, ExploreReader reader) {
        var said = claims.stream().collect(Collectors.toMap(Verbs::of, claim -> claim, (a, b) -> a,
                LinkedHashMap::new));
        return new VerbLinks(said.entrySet().stream().limit(MOST).map(entry -> new Verb(
                reader.path(entry.getValue().iri()), reader.key(entry.getValue().iri()), entry.getKey())).toList(),
                Math.max(0, said.size() - MOST));
    }
}
