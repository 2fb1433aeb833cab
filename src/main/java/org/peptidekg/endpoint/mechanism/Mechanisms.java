package org.peptidekg.endpoint.mechanism;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.statement.BestPlace;
import org.peptidekg.mention.Term;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.store.Names;

/** Finds the ways by which one term is said to bring another about. Not thread-safe: remembers what it has read. */
public final class Mechanisms {

    /** The longest way that can be asked for. */
    public static final int LONGEST = 4;
    private static final int ENOUGH = 24;
    private static final int MOST = 2_000;
    /** Ways whose places are read: that is what takes time. */
    private static final int READ = 60;
    /** Terms that are looked into; beyond this the search takes too long. */
    private static final int MOST_TERMS = 300;
    private static final Set<Relation> ACTS = EnumSet.of(Relation.modulates, Relation.increases, Relation.decreases,
            Relation.bindsTo, Relation.interactsWith, Relation.improves, Relation.alleviates, Relation.worsens,
            Relation.protectsAgainst, Relation.causes, Relation.treats, Relation.contributesTo, Relation.involvedIn,
            Relation.hasSideEffect);
    private static final Set<String> BETWEEN = Set.of("messenger", "protein", "process", "function", "role",
            "condition", "harm");
    private static final Set<String> ACTED_ON = Set.of("messenger", "protein", "process");
    private static final Node PART_OF_SYSTEM = Names.pmo("partOfSystem");
    private static final Node HAS_LIGAND = Names.pmo("hasLigand");
    private static final Set<String> EFFECTS = Set.of("function", "condition", "harm");

    private final ExploreReader reader;
    private final Ties ties;
    private final Map<String, List<Hop>> known = new HashMap<>();
    /** The claims that were read with their places, by their addresses. */
    private final Map<String, StoredClaim> whole = new HashMap<>();

    public Mechanisms(ExploreReader reader, Ties ties) {
        this.reader = reader;
        this.ties = ties;
    }

    /**
     * What was found.
     *
     * @param best the best of them first, with their places
     * @param all how many there are
     */
    public record Found(List<Mechanism> best, int all) {
    }

    /**
     * The ways from a term to an effect, or to any effect over one thing that it acts on; the best first. Longer ways
     * are looked for only while there are few.
     *
     * @param from address of the term
     * @param to address of the effect
     * @param hops how many steps a way may have, at most {@link #LONGEST}
     */
    public Found find(String from, Optional<String> to, int hops) {
        var found = new ArrayList<Mechanism>();
        var said = reader.claimsBy(NodeFactory.createURI(from)).read();
        said.forEach(claim -> whole.put(claim.iri(), claim));
        var connections = new SpokenBeside(said);
        var longest = to.isPresent() ? Math.min(hops, LONGEST) : Math.min(hops, 2);
        for (var length = 2; length <= longest && found.size() < ENOUGH; length++) {
            var more = new ArrayList<Mechanism>();
            var seen = new HashSet<String>(List.of(from));
            walk(new Search(to, length, connections, more), from, new ArrayList<>(), seen);
            more.stream().sorted(Mechanism.BEST_FIRST).filter(way -> found.stream().noneMatch(shorter ->
                    shorter.end().iri().equals(way.end().iri()) && shorter.terms().size() < way.terms().size()
                            && way.terms().containsAll(shorter.terms()))).forEach(found::add);
        }
        return new Found(found.stream().sorted(Mechanism.BEST_FIRST).limit(READ).map(way -> new Mechanism(
                way.hops().stream().map(this::read).toList())).sorted(Mechanism.BEST_FIRST).toList(), found.size());
    }

    /** A step with the places that state it. */
    private Hop read(Hop hop) {
        return hop.place().isPresent() ? hop : hop.claim().flatMap(claim -> whole(claim.iri())).map(claim ->
                new Hop(claim.subject(), claim.object(), hop.kind(), Optional.of(claim),
                        Optional.of(BestPlace.of(List.of(claim))), hop.way())).orElse(hop);
    }

    private Optional<StoredClaim> whole(String iri) {
        return Optional.ofNullable(whole.computeIfAbsent(iri, key -> reader.claim(NodeFactory.createURI(key))
                .orElse(null)));
    }

    /** What is stated of the two without anything between. */
    public List<StoredClaim> direct(String from, String to) {
        return reader.claimsFrom(NodeFactory.createURI(from), Set.of(to));
    }

    private record Search(Optional<String> to, int length, SpokenBeside connections, List<Mechanism> found) {
    }

    private void walk(Search search, String at, List<Hop> hops, Set<String> seen) {
        var onward = new ArrayList<>(onward(at));
        if (hops.size() == 1 && hops.get(0).kind() == Hop.Kind.Stated
                && ACTED_ON.contains(ExploreNames.group(hops.get(0).to().kind()))) {
            var middle = reader.term(NodeFactory.createURI(hops.get(0).to().iri()));
            search.connections().from(middle).stream().filter(hop -> onward.stream().noneMatch(other ->
                    other.to().iri().equals(hop.to().iri()))).forEach(onward::add);
        }
        for (var hop : onward) {
            var next = hop.to().iri();
            if (search.found().size() >= MOST || seen.contains(next)) {
                continue;
            }
            hops.add(hop);
            var group = ExploreNames.group(hop.to().kind());
            var last = hops.size() == search.length();
            if (search.to().isPresent() ? last && search.to().get().equals(next)
                    : last && EFFECTS.contains(group)
                    && ACTED_ON.contains(ExploreNames.group(hops.get(0).to().kind()))) {
                search.found().add(new Mechanism(hops));
            } else if (!last && BETWEEN.contains(group) && !search.to().filter(next::equals).isPresent()) {
                seen.add(next);
                walk(search, next, hops, seen);
                seen.remove(next);
            }
            hops.remove(hops.size() - 1);
        }
    }

    /** From a term to each other one the firmest claim that acts, and what follows from its meaning. */
    private List<Hop> onward(String term) {
        var before = known.get(term);
        if (before != null || known.size() >= MOST_TERMS) {
            return before == null ? List.of() : before;
        }
        var best = new LinkedHashMap<String, Hop>();
        reader.bareClaimsBy(NodeFactory.createURI(term), ACTS).stream()
                .filter(claim -> claim.polarity() == Polarity.Affirmed)
                .sorted(java.util.Comparator.comparing((StoredClaim claim) -> claim.certainty() == Certainty.Possible)
                        .thenComparing(claim -> claim.way().isEmpty()).thenComparing(StoredClaim::iri))
                .forEach(claim -> best.putIfAbsent(claim.object().iri(), new Hop(claim.subject(), claim.object(),
                        Hop.Kind.Stated, Optional.of(claim), Optional.empty(), claim.way())));
        meant(term).forEach(hop -> best.putIfAbsent(hop.to().iri(), hop));
        var list = List.copyOf(best.values());
        known.put(term, list);
        return list;
    }

    /** Steps that no article needs to state: more of a messenger means more of its system and at its receptors. */
    private List<Hop> meant(String term) {
        var from = NodeFactory.createURI(term);
        var known = Stream.concat(reader.objects(from, PART_OF_SYSTEM).stream(),
                reader.subjects(HAS_LIGAND, from).stream()).map(to -> hop(from, to, Optional.of(Direction.Up)));
        var tied = ties.from(reader.label(from)).stream()
                .map(tie -> hop(from, reader.node("term/" + Term.key(tie.to())), tie.way()));
        return Stream.concat(known, tied).flatMap(Optional::stream).toList();
    }

    /** A step, if articles speak of the term that it leads to. */
    private Optional<Hop> hop(Node from, Node to, Optional<Direction> way) {
        return reader.has(to) ? Optional.of(new Hop(reader.term(from), reader.term(to), Hop.Kind.Meaning,
                Optional.empty(), Optional.empty(), way)) : Optional.empty();
    }
}
