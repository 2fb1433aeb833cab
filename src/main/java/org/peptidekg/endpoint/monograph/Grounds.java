package org.peptidekg.endpoint.monograph;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.endpoint.statement.Statement;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;

/**
 * What a page rests on: how many articles, whether one of them says it all, how often a study is named.
 *
 * @param articles how many, as a sentence
 * @param rest what else there is to say of them
 * @param sources the articles that say most
 * @param more how many other articles there are
 */
public record Grounds(String articles, String rest, List<Source> sources, int more) {

    private static final int ARTICLES = 5;

    /**
     * An article.
     *
     * @param places how many of its places state something, in words
     * @param percent of all places
     */
    record Source(Link article, String places, long percent) {
    }

    /**
     * The grounds.
     *
     * @param claims all that the page speaks of
     * @param statements what is said of its subject
     */
    static Grounds of(ExploreReader reader, Collection<StoredClaim> claims, List<Statement> statements) {
        var places = new HashMap<String, Integer>();
        var titles = new LinkedHashMap<String, String>();
        claims.stream().flatMap(claim -> claim.evidence().stream()).forEach(place -> {
            places.merge(place.article(), 1, Integer::sum);
            titles.put(place.article(), place.articleTitle());
        });
        var all = places.values().stream().mapToInt(Integer::intValue).sum();
        var sources = places.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey())).limit(ARTICLES)
                .map(entry -> new Source(new Link(reader.path(entry.getKey()), titles.get(entry.getKey())),
                        Wording.count(entry.getValue(), "place", "places"), Math.round(100.0 * entry.getValue() / all)))
                .toList();
        return places.size() == 1
                ? new Grounds("One article says all of this.", "What it repeats is still said by one source.",
                        sources, 0)
                : new Grounds(places.size() + " articles.", sentence(statements), sources,
                        Math.max(0, places.size() - ARTICLES));
    }

    private static String sentence(List<Statement> statements) {
        var several = statements.stream().filter(statement -> statement.tally().articles() > 1).count();
        var clinical = statements.stream().filter(statement -> statement.tally().clinical() > 0).count();
        return statements.isEmpty() ? "" : "Of " + Wording.count(statements.size(), "statement", "statements")
                + " on it, " + several + (several == 1 ? " is" : " are") + " made by more than one article; for "
                + clinical + " a study in people is named.";
    }

    /** Whether the places of a claim are many voices or one that repeats itself. */
    public static String voices(StoredClaim claim) {
        var articles = claim.evidence().stream().map(StoredEvidence::article).distinct().count();
        var places = claim.evidence().size();
        return articles == 1 ? places == 1 ? "One article says it, once."
                : "One article says it, in " + places + " places: that is one voice, not " + places + "."
                : articles + " articles say it, in " + places + " places.";
    }
}
