package org.peptidekg.endpoint.statement;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/**
 * What all articles together say of one thing and another under one topic.
 *
 * @param claims that say it, the most telling first: either all affirmed or, where nobody affirms it, all denied
 * @param against what denies them or says the contrary, under any topic
 */
public record Statement(StoredTerm subject, StoredTerm object, Topic topic, List<StoredClaim> claims,
        List<StoredClaim> against) {

    private static final Set<String> BODILY = Set.of("Neurotransmitter", "Hormone", "Protein", "Receptor",
            "NeurotrophicFactor", "GrowthFactor", "Cytokine", "Enzyme", "Gene", "SignalingSystem");

    /** What a thing is called stands behind what it comes from. */
    private static final Set<Relation> CALLED = EnumSet.of(Relation.hasRole, Relation.isA);

    /** What most and best sources say first; what is listed by name before what is not. */
    static final Comparator<Statement> TELLING_FIRST = Comparator
            .comparing((Statement statement) -> statement.denied())
            .thenComparing(statement -> statement.certainty() == Certainty.Possible)
            .thenComparing(statement -> statement.topic() == Topic.Origin && CALLED.contains(statement.claims().get(0)
                    .relation()))
            .thenComparing(statement -> statement.topic() == Topic.Targets && !BODILY.contains(statement.object()
                    .kind()) && !BODILY.contains(statement.subject().kind()))
            .thenComparing(statement -> -statement.tally().articles())
            .thenComparing(statement -> -statement.tally().clinical())
            .thenComparing(statement -> -Math.min(4, statement.tally().places()))
            .thenComparing(statement -> -statement.belief())
            .thenComparing(statement -> statement.object().label()).thenComparing(statement -> statement.subject()
                    .label());

    public Statement {
        claims = List.copyOf(claims);
        against = List.copyOf(against);
    }

    public boolean denied() {
        return claims.get(0).polarity() == Polarity.Negated;
    }

    public boolean disputed() {
        return !against.isEmpty();
    }

    /** The strongest over all claims. */
    public Certainty certainty() {
        return claims.stream().map(StoredClaim::certainty).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The chance that the best read of its claims was read right. */
    public double belief() {
        return claims.stream().mapToDouble(StoredClaim::belief).max().orElse(0);
    }

    /** Which way its object moves, if all claims that say so agree. */
    public Optional<Direction> way() {
        var ways = claims.stream().flatMap(claim -> claim.way().stream()).collect(Collectors.toSet());
        return ways.size() == 1 ? Optional.of(ways.iterator().next()) : Optional.empty();
    }

    public Tally tally() {
        return Tally.of(claims);
    }

    /** The place that tells most by itself. */
    public StoredEvidence best() {
        return BestPlace.of(claims);
    }
}
