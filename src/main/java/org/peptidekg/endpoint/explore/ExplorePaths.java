package org.peptidekg.endpoint.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.graph.NodeFactory;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Polarity;
import org.peptidekg.rdf.StoredClaim;
import org.peptidekg.rdf.StoredTerm;

/** Paths of affirmed claims by which one term is said to act on another. */
public final class ExplorePaths {

    private static final int LONGEST = 3;
    private static final int MOST_PATHS = 2_000;
    /** Terms that are looked into; beyond this the search takes too long. */
    private static final int MOST_TERMS = 400;
    private static final Set<String> ACTS = Set.of("regulation", "benefit", "harm", "association");
    private static final Set<String> BETWEEN = Set.of("messenger", "protein", "process", "function", "substance");
    private static final Set<String> EFFECTS = Set.of("function", "condition", "harm", "process");

    /** Claims that lead from one to the next. */
    public record Path(List<StoredClaim> hops) {

        /** The hop that is stated least firmly. */
        public StoredClaim weakest() {
            return hops.stream().min(Comparator.comparing(StoredClaim::certainty).reversed()
                    .thenComparing(StoredClaim::belief)).orElseThrow();
        }

        StoredTerm end() {
            return hops.get(hops.size() - 1).object();
        }
    }

    private static final Comparator<Path> BEST_FIRST = Comparator.comparing((Path path) -> path.weakest().certainty())
            .thenComparing(path -> path.hops().size()).thenComparing(path -> -path.weakest().belief())
            .thenComparing(path -> path.hops().stream().map(StoredClaim::iri).toList().toString());

    private final ExploreReader reader;
    private final Map<String, List<StoredClaim>> known = new HashMap<>();

    public ExplorePaths(ExploreReader reader) {
        this.reader = reader;
    }

    /** The paths from a term to an effect, or to any effect over one term between; the firmest first. */
    public List<Path> find(String from, Optional<String> to) {
        var found = new ArrayList<Path>();
        var seen = new HashSet<String>();
        seen.add(from);
        walk(from, to, new ArrayList<>(), seen, found);
        return found.stream().sorted(BEST_FIRST).toList();
    }

    private void walk(String at, Optional<String> to, List<StoredClaim> hops, Set<String> seen, List<Path> found) {
        for (var claim : onward(at)) {
            var next = claim.object().iri();
            if (found.size() >= MOST_PATHS || seen.contains(next)) {
                continue;
            }
            hops.add(claim);
            if (to.isPresent() ? to.get().equals(next)
                    : hops.size() == 2 && EFFECTS.contains(ExploreNames.group(claim.object().kind()))) {
                found.add(new Path(List.copyOf(hops)));
            } else if (hops.size() < (to.isPresent() ? LONGEST : 2)
                    && BETWEEN.contains(ExploreNames.group(claim.object().kind()))) {
                seen.add(next);
                walk(next, to, hops, seen, found);
                seen.remove(next);
            }
            hops.remove(hops.size() - 1);
        }
    }

    /** From a term to each other one the firmest claim that acts. */
    private List<StoredClaim> onward(String term) {
        var before = known.get(term);
        if (before != null || known.size() >= MOST_TERMS) {
            return before == null ? List.of() : before;
        }
        var best = new LinkedHashMap<String, StoredClaim>();
        reader.claimsOf(NodeFactory.createURI(term)).stream()
                .filter(claim -> claim.subject().iri().equals(term) && claim.polarity() == Polarity.Affirmed
                        && ACTS.contains(ExploreNames.family(claim.relation().name())))
                .sorted(Comparator.comparing((StoredClaim claim) -> claim.certainty() == Certainty.Possible)
                        .thenComparing(ExploreReader.STRONGEST_FIRST))
                .forEach(claim -> best.putIfAbsent(claim.object().iri(), claim));
        var list = List.copyOf(best.values());
        known.put(term, list);
        return list;
    }
}
