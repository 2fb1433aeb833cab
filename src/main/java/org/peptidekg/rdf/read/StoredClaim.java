package org.peptidekg.rdf.read;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Proposition;
import org.peptidekg.claim.Relation;

/**
 * A claim as the graph has it, with the evidence of all articles that state it.
 *
 * @param iri its address
 * @param subjectDirection which way the amount of the subject moves, where the words say so
 * @param objectDirection which way the object moves by it, where the relation does not say so itself
 * @param certainty the strongest over all articles
 * @param belief the highest over all articles
 * @param disputed whether any article says the contrary of it
 * @param evidence at least one; the firmest first, then by article and place
 */
public record StoredClaim(String iri, StoredTerm subject, Relation relation, StoredTerm object, Polarity polarity,
        Optional<Aspect> aspect, Optional<Direction> subjectDirection, Optional<Direction> objectDirection,
        Certainty certainty, double belief, boolean disputed, List<StoredEvidence> evidence)
        implements Proposition {

    private static final Comparator<StoredEvidence> FIRMEST_FIRST = Comparator.comparing(StoredEvidence::certainty)
            .thenComparing(StoredEvidence::article).thenComparing(StoredEvidence::start)
            .thenComparing(StoredEvidence::end).thenComparing(StoredEvidence::iri);

    public StoredClaim {
        evidence = evidence.stream().sorted(FIRMEST_FIRST).toList();
    }

    /** The evidence that stands for the claim where there is room for one only. */
    public StoredEvidence leading() {
        return evidence.get(0);
    }

    @Override
    public boolean isOfUnwanted() {
        return object.unwanted();
    }
}
