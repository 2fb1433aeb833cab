package org.peptidekg.endpoint.mechanism;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/**
 * A way from one thing to another.
 *
 * @param hops each begins where the one before ends; at least one
 */
public record Mechanism(List<Hop> hops) {

    /** Firm before possible, told by one article before pieced together, short before long. */
    static final Comparator<Mechanism> BEST_FIRST = Comparator
            .comparing((Mechanism way) -> way.weakest().certainty() == Certainty.Possible)
            .thenComparing(way -> !way.isOfOneArticle()).thenComparing(way -> way.sign().isEmpty())
            .thenComparing(way -> way.hops().size()).thenComparing(way -> way.weakest().certainty())
            .thenComparing(way -> -way.weakest().belief()).thenComparing(way -> way.terms().toString());

    public Mechanism {
        hops = List.copyOf(hops);
    }

    public StoredTerm start() {
        return hops.get(0).from();
    }

    public StoredTerm end() {
        return hops.get(hops.size() - 1).to();
    }

    /** The step that is stated least firmly. */
    public Hop weakest() {
        return hops.stream().max(Comparator.comparing(Hop::certainty).thenComparing(hop -> -hop.belief()))
                .orElseThrow();
    }

    /** The product of the signs of all steps; empty if one of them says no direction. */
    public Optional<Direction> sign() {
        var down = 0;
        for (var hop : hops) {
            if (hop.way().isEmpty()) {
                return Optional.empty();
            }
            down += hop.way().get() == Direction.Down ? 1 : 0;
        }
        return Optional.of(down % 2 == 0 ? Direction.Up : Direction.Down);
    }

    /** Whether one article states all steps that are stated. */
    public boolean isOfOneArticle() {
        Set<String> common = null;
        for (var hop : hops) {
            if (hop.claim().isPresent()) {
                var articles = hop.claim().get().evidence().stream().map(StoredEvidence::article)
                        .collect(Collectors.toSet());
                common = common == null ? articles : intersection(common, articles);
            }
        }
        return common == null || !common.isEmpty();
    }

    /** Addresses of all terms on the way, in order. */
    List<String> terms() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(start().iri()),
                hops.stream().map(hop -> hop.to().iri())).toList();
    }

    private static Set<String> intersection(Set<String> a, Set<String> b) {
        var both = new HashSet<>(a);
        both.retainAll(b);
        return both;
    }
}
