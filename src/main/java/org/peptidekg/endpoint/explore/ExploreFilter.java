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
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.rdf.read.StoredClaim;

/** Which claims are to be shown: those that fit in each facet that names values. */
public record ExploreFilter(Map<String, Set<String>> wanted) {

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
        return wanted.entrySet().stream().allMatch(entry -> FACETS.get(entry.getKey()).apply(claim).stream()
                .anyMatch(entry.getValue()::contains));
    }

    /** How many claims there are for each value of each facet. */
    static JsonObject counts(Iterable<StoredClaim> claims, Function<Node, String> label) {
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        for (var claim : claims) {
            FACETS.forEach((facet, values) -> new TreeSet<>(values.apply(claim)).forEach(value ->
                    counts.computeIfAbsent(facet, k -> new java.util.TreeMap<>()).merge(value, 1, Integer::sum)));
        }
        var json = new JsonObject();
        counts.forEach((facet, values) -> {
            var list = new JsonArray();
            values.forEach((value, count) -> {
                var entry = new JsonObject();
                entry.put("value", value);
                entry.put("label", facet.equals("article")
                        ? label.apply(org.apache.jena.graph.NodeFactory.createURI(value)) : Html.words(value));
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
        facets.put("article", claim -> claim.evidence().stream().map(place -> place.article()).toList());
        return facets;
    }
}
