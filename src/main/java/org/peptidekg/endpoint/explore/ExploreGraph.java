package org.peptidekg.endpoint.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.claim.Polarity;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredTerm;

/** Claims as a graph to draw: what is around some terms, bounded, with what was left out. */
public final class ExploreGraph {

    /** More edges than a browser draws smoothly. */
    public static final int MOST_EDGES = 5_000;
    /** Among so few terms also the claims between neighbours are looked up. */
    private static final int SMALL = 250;

    private final ExploreReader reader;

    public ExploreGraph(ExploreReader reader) {
        this.reader = reader;
    }

    /**
     * The most telling claims of each of these terms, and those between the terms that then are in view.
     *
     * @param terms keys of the terms in the middle
     * @param limit claims of each term, at most {@link #MOST_EDGES} in all
     */
    public JsonObject around(List<String> terms, ExploreFilter filter, int limit) {
        var all = new LinkedHashMap<String, StoredClaim>();
        var shown = new LinkedHashMap<String, StoredClaim>();
        var fitting = new LinkedHashSet<String>();
        for (var term : terms) {
            var claims = reader.claimsOf(reader.node(term));
            claims.forEach(claim -> all.put(claim.iri(), claim));
            var accepted = claims.stream().filter(filter::accepts).toList();
            accepted.forEach(claim -> fitting.add(claim.iri()));
            ofEachKind(accepted, reader.node(term).getURI()).stream().limit(Math.min(limit, MOST_EDGES
                    - shown.size())).forEach(claim -> shown.put(claim.iri(), claim));
        }
        between(shown, filter, limit);
        var graph = graph(shown.values(), Set.copyOf(terms));
        fitting.removeAll(shown.keySet());
        graph.put("total", all.size());
        graph.put("filtered", all.values().stream().filter(claim -> !filter.accepts(claim)).count());
        graph.put("omitted", fitting.size());
        graph.put("facets", ExploreFilter.counts(all.values(), reader::label));
        return graph;
    }

    /**
     * The claims in such an order that the first few show what a term is about: one of each kind of thing before a
     * second of any, one of each pair before others of the same; among equals the strongest.
     */
    private static List<StoredClaim> ofEachKind(List<StoredClaim> claims, String term) {
        var rounds = new HashMap<String, Integer>();
        var pairs = new HashMap<String, Integer>();
        record Ranked(StoredClaim claim, int parallel, int round) {
        }
        return claims.stream().map(claim -> {
            var other = claim.subject().iri().equals(term) ? claim.object() : claim.subject();
            var parallel = pairs.merge(other.iri(), 1, Integer::sum);
            return new Ranked(claim, parallel, parallel > 1 ? 0 : rounds.merge(ExploreNames.group(other.kind()), 1,
                    Integer::sum));
        }).sorted(Comparator.comparing(Ranked::parallel).thenComparing(Ranked::round)).map(Ranked::claim).toList();
    }

    private void between(Map<String, StoredClaim> shown, ExploreFilter filter, int limit) {
        var inView = new LinkedHashMap<String, StoredTerm>();
        shown.values().forEach(claim -> {
            inView.put(claim.subject().iri(), claim.subject());
            inView.put(claim.object().iri(), claim.object());
        });
        if (inView.size() > SMALL) {
            return;
        }
        var more = new ArrayList<StoredClaim>();
        for (var term : inView.keySet()) {
            reader.claimsFrom(reader.node(term), inView.keySet()).stream()
                    .filter(claim -> !shown.containsKey(claim.iri()) && filter.accepts(claim)).forEach(more::add);
        }
        more.stream().sorted(ExploreReader.STRONGEST_FIRST).limit(limit).forEach(claim -> shown.put(claim.iri(),
                claim));
    }

    /** Nodes and edges of some claims. */
    public JsonObject graph(Collection<StoredClaim> claims, Set<String> middle) {
        var terms = new LinkedHashMap<String, StoredTerm>();
        var degree = new LinkedHashMap<String, Integer>();
        var edges = new JsonArray();
        for (var claim : claims) {
            for (var term : List.of(claim.subject(), claim.object())) {
                terms.put(term.iri(), term);
                degree.merge(term.iri(), 1, Integer::sum);
            }
            edges.add(edge(claim));
        }
        var nodes = new JsonArray();
        terms.values().forEach(term -> nodes.add(node(term, degree.get(term.iri()),
                middle.contains(reader.key(term.iri())))));
        var graph = new JsonObject();
        graph.put("nodes", nodes);
        graph.put("edges", edges);
        return graph;
    }

    private JsonObject node(StoredTerm term, int degree, boolean middle) {
        var node = new JsonObject();
        node.put("id", reader.key(term.iri()));
        node.put("label", term.label());
        node.put("kind", term.kind());
        node.put("group", ExploreNames.group(term.kind()));
        node.put("degree", degree);
        if (middle) {
            node.put("middle", true);
        }
        return node;
    }

    private JsonObject edge(StoredClaim claim) {
        var edge = new JsonObject();
        edge.put("id", reader.key(claim.iri()));
        edge.put("source", reader.key(claim.subject().iri()));
        edge.put("target", reader.key(claim.object().iri()));
        edge.put("relation", claim.relation().name());
        edge.put("label", (claim.polarity() == Polarity.Negated ? "not " : "")
                + PageParts.words(claim));
        edge.put("family", ExploreNames.family(claim.relation().name()));
        edge.put("polarity", claim.polarity().name());
        edge.put("certainty", claim.certainty().name());
        edge.put("belief", JsonNumber.value(claim.belief()));
        claim.aspect().ifPresent(aspect -> edge.put("aspect", Html.words(aspect.name())));
        claim.sign().ifPresent(sign -> edge.put("sign", sign.sign()));
        edge.put("places", claim.evidence().size());
        edge.put("quote", claim.leading().quote());
        return edge;
    }
}
