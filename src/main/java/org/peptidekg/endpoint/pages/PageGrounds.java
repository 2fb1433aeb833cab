package org.peptidekg.endpoint.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.statement.Statement;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;

/** What a page rests on: how many articles, whether one of them says it all, how often a study is named. */
final class PageGrounds {

    private static final int ARTICLES = 5;

    private PageGrounds() {
    }

    /**
     * A box beside the first lines of a page.
     *
     * @param claims all that the page speaks of
     * @param statements what is said of its subject
     */
    static String box(ExploreReader reader, Collection<StoredClaim> claims, List<Statement> statements) {
        var places = new HashMap<String, Integer>();
        var titles = new LinkedHashMap<String, String>();
        claims.stream().flatMap(claim -> claim.evidence().stream()).forEach(place -> {
            places.merge(place.article(), 1, Integer::sum);
            titles.put(place.article(), place.articleTitle());
        });
        var all = places.values().stream().mapToInt(Integer::intValue).sum();
        var list = places.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey())).limit(ARTICLES)
                .map(entry -> "<li>" + Html.link(reader.path(entry.getKey()), titles.get(entry.getKey()))
                        + " <span class=\"faint\">" + Html.count(entry.getValue(), "place", "places") + ", "
                        + Math.round(100.0 * entry.getValue() / all) + "&nbsp;%</span></li>")
                .collect(Collectors.joining());
        return "<aside class=\"grounds\" aria-label=\"What it rests on\"><h2>What it rests on</h2>\n<p>"
                + sentence(places, statements) + "</p>\n<ul class=\"plain\">" + list + "</ul>"
                + (places.size() > ARTICLES ? "<p class=\"faint\">and " + (places.size() - ARTICLES)
                + " more articles</p>" : "") + "</aside>\n";
    }

    private static String sentence(Map<String, Integer> places, List<Statement> statements) {
        if (places.size() == 1) {
            return "<strong>One article says all of this.</strong> What it repeats is still said by one source.";
        }
        var several = statements.stream().filter(statement -> statement.tally().articles() > 1).count();
        var clinical = statements.stream().filter(statement -> statement.tally().clinical() > 0).count();
        return "<strong>" + places.size() + " articles.</strong> " + (statements.isEmpty() ? "" : "Of "
                + Html.count(statements.size(), "statement", "statements") + " on it, " + several
                + (several == 1 ? " is" : " are") + " made by more than one article; for " + clinical
                + " a study in people is named.");
    }

    /** Whether the places of a claim are many voices or one that repeats itself. */
    static String voices(StoredClaim claim) {
        var articles = claim.evidence().stream().map(StoredEvidence::article).distinct().count();
        var places = claim.evidence().size();
        return articles == 1 ? places == 1 ? "One article says it, once."
                : "One article says it, in " + places + " places: that is one voice, not " + places + "."
                : articles + " articles say it, in " + places + " places.";
    }
}
