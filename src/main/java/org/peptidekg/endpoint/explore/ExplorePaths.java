package org.peptidekg.endpoint.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.rdf.read.StoredClaim;

/** The shortest ways between two terms over what is affirmed, in whichever direction it is said. */
public final class ExplorePaths {

    /** The longest way that is looked for, in claims. */
    public static final int LONGEST = 4;
    private static final int MOST_PAIRS = 60;
    private static final int MOST_TERMS = 20_000;
    /** What connects nearly everything with everything and tells nothing. */
    private static final Set<Relation> NO_STEP = EnumSet.of(Relation.isA, Relation.hasRole, Relation.approvedIn,
            Relation.approvedBy, Relation.administeredVia, Relation.hasDosage, Relation.hasHalfLife,
            Relation.developedBy);

    private record Pair(Node from, Node to) {
    }

    /** What was reached from one end: how far it is, and by which terms nearer to that end. */
    private static final class Side {

        private final Map<Node, Integer> distance = new HashMap<>();
        private final Map<Node, Set<Node>> nearer = new HashMap<>();
        private List<Node> edge;
        private int depth;

        Side(Node start) {
            distance.put(start, 0);
            edge = List.of(start);
        }
    }

    private final ExploreReader reader;
    private final ExploreFilter filter;
    private final Set<Relation> steps = EnumSet.complementOf(EnumSet.copyOf(NO_STEP));

    /** Ways over claims that the filter accepts. */
    public ExplorePaths(ExploreReader reader, ExploreFilter filter) {
        this.reader = reader;
        this.filter = filter;
    }

    /** The claims on the shortest ways, the strongest first; none if there is no way of at most {@link #LONGEST}. */
    public List<StoredClaim> between(Node from, Node to) {
        var there = new Side(from);
        var back = new Side(to);
        var meeting = new TreeSet<Node>(Comparator.comparing(Node::toString));
        while (meeting.isEmpty() && there.depth + back.depth < LONGEST && !there.edge.isEmpty()
                && !back.edge.isEmpty() && there.distance.size() + back.distance.size() < MOST_TERMS) {
            advance(there.edge.size() <= back.edge.size() ? there : back);
            there.distance.keySet().stream().filter(back.distance::containsKey).forEach(meeting::add);
        }
        var pairs = new HashSet<Pair>();
        meeting.forEach(node -> {
            trace(there, node, pairs);
            trace(back, node, pairs);
        });
        var found = new LinkedHashMap<String, StoredClaim>();
        pairs.forEach(pair -> accepted(pair).forEach(claim -> found.put(claim.iri(), claim)));
        return found.values().stream().sorted(ExploreReader.STRONGEST_FIRST).toList();
    }

    private void advance(Side side) {
        var next = new ArrayList<Node>();
        side.depth++;
        for (var node : side.edge) {
            for (var other : neighbours(node)) {
                var known = side.distance.get(other);
                if (known == null && accepted(new Pair(node, other)).isEmpty()) {
                    continue;
                }
                if (known == null) {
                    side.distance.put(other, side.depth);
                    next.add(other);
                }
                if (known == null || known == side.depth && !accepted(new Pair(node, other)).isEmpty()) {
                    side.nearer.computeIfAbsent(other, k -> new HashSet<>()).add(node);
                }
            }
        }
        side.edge = next;
    }

    private Set<Node> neighbours(Node node) {
        var found = new TreeSet<Node>(Comparator.comparing(Node::toString));
        reader.bareClaims(node, steps).stream().filter(claim -> claim.polarity() == Polarity.Affirmed)
                .forEach(claim -> found.add(NodeFactory.createURI(claim.subject().iri().equals(node.getURI())
                        ? claim.object().iri() : claim.subject().iri())));
        return found;
    }

    private List<StoredClaim> accepted(Pair pair) {
        var both = new ArrayList<>(reader.claimsFrom(pair.from(), Set.of(pair.to().getURI())));
        both.addAll(reader.claimsFrom(pair.to(), Set.of(pair.from().getURI())));
        return both.stream().filter(claim -> claim.polarity() == Polarity.Affirmed && steps.contains(claim.relation())
                && filter.accepts(claim)).toList();
    }

    private static void trace(Side side, Node node, Set<Pair> pairs) {
        for (var nearer : side.nearer.getOrDefault(node, Set.of())) {
            if (pairs.size() < MOST_PAIRS && pairs.add(new Pair(nearer, node))) {
                trace(side, nearer, pairs);
            }
        }
    }
}
