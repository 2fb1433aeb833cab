package org.peptidekg.endpoint.explore;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;

/**
 * Which claims are to be shown: those that fit in each facet that names values. Of {@code belief} and {@code
 * articles} the value is the least that is wanted.
 */
public record ExploreFilter(Map<String, Set<String>> wanted) {

    private static final List<String> BELIEFS = List.of("0.5", "0.6", "0.7", "0.8", "0.9");
    private static final List<String> ARTICLES = List.of("2", "3", "5", "10");

    /** What a claim has in each facet. */
    private static final Map<String, Function<StoredClaim, List<String>>> FACETS = facets();

    public static ExploreFilter of(HttpServletRequest request) {
        var wanted = new LinkedHashMap<String, Set<String>>();
        FACETS.keySet().forEach(facet -> {
            var value = request.getParameter(facet);
            if (value != null && !value.isBlank()) {
                wanted.put(facet, Set.copyOf(Arrays.asList(value.split(","))));
            }
        });
        return new ExploreFilter(wanted);
    }

    boolean accepts(StoredClaim claim) {
        return accepts(claim, "");
    }

    private boolean accepts(StoredClaim claim, String but) {
        return wanted.entrySet().stream().allMatch(entry -> entry.getKey().equals(but) || switch (entry.getKey()) {
            case "belief" -> reaches(claim.belief(), entry.getValue());
            case "articles" -> reaches(articles(claim), entry.getValue());
            default -> FACETS.get(entry.getKey()).apply(claim).stream().anyMatch(entry.getValue()::contains);
        });
    }

    private static boolean reaches(double has, Set<String> least) {
        return least.stream().allMatch(value -> value.matches("\\d{1,9}(\\.\\d{1,9})?")
                && has >= Double.parseDouble(value));
    }

    /** How many articles state a claim. */
    static int articles(StoredClaim claim) {
        return (int) claim.evidence().stream().map(StoredEvidence::article).distinct().count();
    }

    /**
     * How many claims choosing a value would show, for each value of each facet: those that fit in all the other
     * facets.
     */
    JsonObject counts(Iterable<StoredClaim> claims, Function<Node, String> label) {
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        for (var claim : claims) {
            FACETS.forEach((facet, values) -> new TreeSet<>(values.apply(claim)).forEach(value ->
                    counts.computeIfAbsent(facet, k -> new java.util.TreeMap<>()).merge(value,
                            accepts(claim, facet) ? 1 : 0, Integer::sum)));
        }
        var json = new JsonObject();
        counts.forEach((facet, values) -> {
            var list = new JsonArray();
            values.forEach((value, count) -> {
                var entry = new JsonObject();
                entry.put("value", value);
                entry.put("label", facet.equals("article")
                        ? label.apply(org.apache.jena.graph.NodeFactory.createURI(value)) : Wording.words(value));
                entry.put("count", count);
                list.add(entry);
            });
            json.put(facet, list);
        });
        return json;
    }

    private static Map<String, Function<StoredClaim, List<String>>> facets() {
        var facets = new LinkedHashMap<String, Function<StoredClaim, List<String>>>();
        facets.put("relation", claim -> List.of(claim.relation().name()));
        facets.put("class", claim -> List.of(claim.subject().kind(), claim.object().kind()));
        facets.put("certainty", claim -> List.of(claim.certainty().name()));
        facets.put("polarity", claim -> List.of(claim.polarity().name()));
        facets.put("basis", claim -> claim.evidence().stream().map(place -> place.basis().name()).toList());
        facets.put("belief", claim -> BELIEFS.stream().filter(least -> reaches(claim.belief(), Set.of(least)))
                .toList());
        facets.put("articles", claim -> ARTICLES.stream().filter(least -> reaches(articles(claim), Set.of(least)))
                .toList());
        facets.put("article", claim -> claim.evidence().stream().map(StoredEvidence::article).toList());
        return facets;
    }
}
