package org.peptidekg.endpoint.mechanism;

import java.util.Optional;

import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.endpoint.statement.Verbs;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.rdf.read.StoredTerm;

/**
 * A step of a mechanism.
 *
 * @param claim that states it; empty for what follows from the meaning of the terms
 * @param place where it is stated; empty where there is no claim
 * @param way which way {@code to} moves when there is more of {@code from}, where that is said
 */
public record Hop(StoredTerm from, StoredTerm to, Kind kind, Optional<StoredClaim> claim,
        Optional<StoredEvidence> place, Optional<Direction> way) {

    /** How a step is known. */
    public enum Kind {
        /** An article states it. */
        Stated,
        /** An article states it of what the path begins with, in a place that speaks of {@code from}. */
        Connected,
        /** It follows from what the terms mean: an anxiolytic works against anxiety. */
        Meaning
    }

    /** The step in words, between its two ends. */
    public String words() {
        return switch (kind) {
            case Stated -> claim.map(Verbs::of).orElse("");
            case Connected -> claim.map(said -> said.subject().label() + " " + Verbs.of(said)).orElse("")
                    + ", said in this connection:";
            case Meaning -> way.filter(Direction.Down::equals).isPresent() ? "by its meaning works against"
                    : "by its meaning works through";
        };
    }

    /** How firmly it is stated; what terms mean is firm. */
    public Certainty certainty() {
        return claim.isEmpty() ? Certainty.Asserted : place.map(StoredEvidence::certainty)
                .orElseGet(() -> claim.get().certainty());
    }

    /** The chance that it was read right; one for what terms mean. */
    public double belief() {
        return claim.map(StoredClaim::belief).orElse(1.0);
    }
}
