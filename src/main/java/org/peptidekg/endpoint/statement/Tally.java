package org.peptidekg.endpoint.statement;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.peptidekg.claim.Basis;
import org.peptidekg.rdf.read.StoredClaim;

/**
 * How many say something, and on what ground. An article counts once, by the strongest kind of study that any of its
 * places names.
 *
 * @param places in all articles
 * @param kinds how many articles name which kind of study at best
 */
public record Tally(int places, Map<Basis, Integer> kinds) {

    private static final Map<Basis, String> WORDS = Map.of(Basis.ClinicalStudy, "studies in people",
            Basis.AnimalStudy, "studies in animals", Basis.InVitroStudy, "studies in cells",
            Basis.Research, "studies of no named kind", Basis.UserReport, "users", Basis.Unstated, "no study named");
    private static final Map<Basis, String> REPORTS = Map.of(Basis.UserReport, "on reports of users", Basis.Unstated,
            "naming no study");

    public Tally {
        kinds = Map.copyOf(kinds);
    }

    public static Tally of(Collection<StoredClaim> claims) {
        var best = new HashMap<String, Basis>();
        var places = 0;
        for (var claim : claims) {
            for (var place : claim.evidence()) {
                places++;
                best.merge(place.article(), place.basis(), (a, b) -> rank(a) <= rank(b) ? a : b);
            }
        }
        var kinds = new EnumMap<Basis, Integer>(Basis.class);
        best.values().forEach(basis -> kinds.merge(basis, 1, Integer::sum));
        return new Tally(places, kinds);
    }

    /** How many articles say it. */
    public int articles() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of them name a study in people for it. */
    public int clinical() {
        return kinds.getOrDefault(Basis.ClinicalStudy, 0);
    }

    /** For instance "3 articles". */
    public String words() {
        return articles() + (articles() == 1 ? " article" : " articles");
    }

    /** The kinds of study, the strongest first; of several articles how many rest on which. */
    public String grounds() {
        return kinds.entrySet().stream().sorted((a, b) -> rank(a.getKey()) - rank(b.getKey()))
                .map(entry -> articles() == 1 ? WORDS.get(entry.getKey())
                        : (kinds.size() == 1 ? "" : entry.getValue() + " ") + REPORTS.getOrDefault(entry.getKey(),
                                "on " + WORDS.get(entry.getKey())))
                .collect(Collectors.joining(", "));
    }

    /** A kind of study in words. */
    public static String words(Basis basis) {
        return WORDS.get(basis);
    }

    /** Studies in people first, what no one vouches for last. */
    static int rank(Basis basis) {
        return switch (basis) {
            case ClinicalStudy -> 0;
            case AnimalStudy -> 1;
            case InVitroStudy -> 2;
            case Research -> 3;
            case UserReport -> 4;
            case Unstated -> 5;
        };
    }
}
