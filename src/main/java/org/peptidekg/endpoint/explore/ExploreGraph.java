package org.peptidekg.endpoint.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.claim.Polarity;
import org.peptidekg.endpoint.html.Wording;
import org.peptidekg.endpoint.statement.Conflict;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredTerm;

/** Claims as a graph to draw: what is around some terms, bounded, with what was left out. */
public final class ExploreGraph {

    /** More edges than a browser draws smoothly. */
    public static final int MOST_EDGES = 5_000;
    /** Among so few terms also the claims between neighbours are looked up. */
    private static final int SMALL = 250;

    /** Claims of a term that are looked through for the most telling ones. */
    private static final int MOST_READ = 1_000;

    /** Messengers and proteins that are shown for one thing of another kind. */
    private static final int MECHANISMS = 3;

    private final ExploreReader reader;

    public ExploreGraph(ExploreReader reader) {
        this.reader = reader;
    }

    /**
     * The most telling claims of each of these terms, and those between the terms that then are in view. The answer
     * counts one set of claims: {@code total} are those of the terms and those between what they are linked with,
     * and of these each is shown, left out as weaker ({@code omitted}) or refused by the filter ({@code filtered}).
     * The facets count the same set, but for the claims of a term that are too many to be read.
     *
     * @param terms keys of the terms in the middle
     * @param ways claims that are shown however weak they are
     * @param limit claims of each term, and claims between others, at most {@link #MOST_EDGES} in all
     * @param things whether the limit counts the things that a term is linked with, each with all its claims
     */
    public JsonObject around(List<String> terms, Collection<StoredClaim> ways, ExploreFilter filter, int limit,
            boolean things) {
        var all = new LinkedHashMap<String, StoredClaim>();
        var shown = new LinkedHashMap<String, StoredClaim>();
        for (var claim : ways) {
            all.put(claim.iri(), claim);
            if (filter.accepts(claim)) {
                shown.put(claim.iri(), claim);
            }
        }
        // What would be in view without a filter: the claims that are counted must not depend on what it refuses.
        var first = new LinkedHashMap<String, StoredClaim>();
        var unread = 0;
        for (var term : terms) {
            var named = reader.claimsOf(reader.node(term), MOST_READ);
            var claims = named.read();
            unread += named.unread();
            claims.forEach(claim -> all.put(claim.iri(), claim));
            first(ofEachKind(claims, reader.node(term).getURI()), limit, things).forEach(claim ->
                    first.put(claim.iri(), claim));
            first(ofEachKind(claims.stream().filter(filter::accepts).toList(), reader.node(term).getURI()), limit,
                    things).limit(MOST_EDGES - shown.size()).forEach(claim -> shown.put(claim.iri(), claim));
        }
        var own = all.size();
        between(all, shown, ends(first.values()), filter, limit, things);
        var disputed = disputed(all.values());
        var graph = graph(shown.values(), Set.copyOf(terms), disputed);
        var fitting = all.values().stream().filter(filter::accepts).count();
        graph.put("total", all.size() + unread);
        graph.put("own", own + unread);
        graph.put("filtered", all.size() - fitting);
        graph.put("omitted", fitting - shown.size() + unread);
        graph.put("facets", filter.counts(all.values(), reader::label));
        return graph;
    }

    /**
     * The claims in such an order that the first few show what a term is about: one of each kind of thing before a
     * second of any, but of messengers and proteins, which say how it works, some; one of each pair before others of
     * the same; among equals what says how it works, then the strongest.
     */
    private static List<StoredClaim> ofEachKind(List<StoredClaim> claims, String term) {
        var seen = new HashMap<String, Integer>();
        var pairs = new HashMap<String, Integer>();
        record Ranked(StoredClaim claim, int parallel, int round, boolean mechanism) {
        }
        return claims.stream().map(claim -> {
            var other = claim.subject().iri().equals(term) ? claim.object() : claim.subject();
            var parallel = pairs.merge(other.iri(), 1, Integer::sum);
            var group = ExploreNames.group(other.kind());
            var mechanism = ExploreNames.isMechanism(group);
            return new Ranked(claim, parallel, parallel > 1 ? 0 : (seen.merge(group, 1, Integer::sum) - 1)
                    / (mechanism ? MECHANISMS : 1), mechanism);
        }).sorted(Comparator.comparing(Ranked::parallel).thenComparing(Ranked::round)
                .thenComparing(ranked -> !ranked.mechanism())).map(Ranked::claim).toList();
    }

    /** The first claims, or all claims of the first pairs of things. */
    private static Stream<StoredClaim> first(List<StoredClaim> claims, int limit, boolean things) {
        if (!things) {
            return claims.stream().limit(limit);
        }
        var pairs = claims.stream().map(ExploreGraph::pair).distinct().limit(limit).collect(Collectors.toSet());
        return claims.stream().filter(claim -> pairs.contains(pair(claim)));
    }

    private static Set<String> pair(StoredClaim claim) {
        return new HashSet<>(List.of(claim.subject().iri(), claim.object().iri()));
    }

    /** What is said of those that the terms are linked with among themselves; where they are many, of the first. */
    private void between(Map<String, StoredClaim> all, Map<String, StoredClaim> shown, Set<String> first,
            ExploreFilter filter, int limit, boolean things) {
        var inView = ends(shown.values());
        var near = ends(all.values());
        if (near.size() > SMALL) {
            near = first;
        }
        if (near.size() > SMALL) {
            return;
        }
        var more = new ArrayList<StoredClaim>();
        for (var term : near) {
            reader.claimsFrom(reader.node(term), near).stream().filter(claim -> !all.containsKey(claim.iri()))
                    .forEach(more::add);
        }
        more.sort(ExploreReader.STRONGEST_FIRST);
        more.forEach(claim -> all.put(claim.iri(), claim));
        first(more.stream().filter(claim -> filter.accepts(claim) && inView.contains(claim.subject().iri())
                && inView.contains(claim.object().iri())).toList(), limit, things).limit(MOST_EDGES - shown.size())
                .forEach(claim -> shown.put(claim.iri(), claim));
    }

    private static Set<String> ends(Collection<StoredClaim> claims) {
        var ends = new LinkedHashSet<String>();
        claims.forEach(claim -> {
            ends.add(claim.subject().iri());
            ends.add(claim.object().iri());
        });
        return ends;
    }

    /** The claims that another one of the same two things speaks against. */
    private static Set<String> disputed(Collection<StoredClaim> claims) {
        var pairs = new LinkedHashMap<List<String>, List<StoredClaim>>();
        claims.forEach(claim -> pairs.computeIfAbsent(List.of(claim.subject().iri(), claim.object().iri()),
                pair -> new ArrayList<>()).add(claim));
        var disputed = new HashSet<String>();
        pairs.values().stream().filter(pair -> pair.size() > 1).forEach(pair -> Conflict.among(pair)
                .ifPresent(conflict -> {
                    conflict.one().forEach(claim -> disputed.add(claim.iri()));
                    conflict.other().forEach(claim -> disputed.add(claim.iri()));
                }));
        return disputed;
    }

    /** Nodes and edges of some claims. */
    public JsonObject graph(Collection<StoredClaim> claims, Set<String> middle) {
        return graph(claims, middle, disputed(claims));
    }

    private JsonObject graph(Collection<StoredClaim> claims, Set<String> middle, Set<String> disputed) {
        var terms = new LinkedHashMap<String, StoredTerm>();
        var degree = new HashMap<String, Integer>();
        var links = new HashMap<String, String>();
        var edges = new JsonArray();
        for (var claim : claims) {
            for (var term : List.of(claim.subject(), claim.object())) {
                terms.put(term.iri(), term);
                degree.merge(term.iri(), 1, Integer::sum);
            }
            if (middle.contains(reader.key(claim.subject().iri()))) {
                links.putIfAbsent(claim.object().iri(), claim.relation().name());
            } else if (middle.contains(reader.key(claim.object().iri()))) {
                links.putIfAbsent(claim.subject().iri(), claim.relation().name());
            }
            edges.add(edge(claim, disputed.contains(claim.iri())));
        }
        var nodes = new JsonArray();
        terms.values().forEach(term -> nodes.add(node(term, degree.get(term.iri()),
                links.getOrDefault(term.iri(), ""), middle.contains(reader.key(term.iri())))));
        var graph = new JsonObject();
        graph.put("nodes", nodes);
        graph.put("edges", edges);
        return graph;
    }

    private JsonObject node(StoredTerm term, int degree, String link, boolean middle) {
        var node = new JsonObject();
        node.put("id", reader.key(term.iri()));
        node.put("label", term.label());
        node.put("kind", term.kind());
        node.put("group", ExploreNames.group(term.kind()));
        node.put("layer", middle ? "middle" : ExploreNames.layer(ExploreNames.group(term.kind()), link));
        node.put("degree", degree);
        if (middle) {
            node.put("middle", true);
        }
        return node;
    }

    private JsonObject edge(StoredClaim claim, boolean disputed) {
        var edge = new JsonObject();
        edge.put("id", reader.key(claim.iri()));
        edge.put("source", reader.key(claim.subject().iri()));
        edge.put("target", reader.key(claim.object().iri()));
        edge.put("relation", claim.relation().name());
        edge.put("label", (claim.polarity() == Polarity.Negated ? "not " : "")
                + ExploreNames.words(claim));
        edge.put("family", ExploreNames.family(claim.relation().name()));
        edge.put("polarity", claim.polarity().name());
        edge.put("certainty", claim.certainty().name());
        edge.put("belief", JsonNumber.value(claim.belief()));
        claim.aspect().ifPresent(aspect -> edge.put("aspect", Wording.words(aspect.name())));
        claim.sign().ifPresent(sign -> edge.put("sign", sign.sign()));
        edge.put("disputed", disputed);
        edge.put("articles", ExploreFilter.articles(claim));
        edge.put("places", claim.evidence().size());
        edge.put("quote", claim.leading().quote());
        return edge;
    }
}
