package org.peptidekg.endpoint.statement;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.rdf.read.StoredClaim;

/**
 * What articles say of one thing and another that cannot both be so.
 *
 * @param one claims of the one side, affirmed; at least one
 * @param other claims of the other side, denied or of the contrary; at least one
 */
public record Conflict(List<StoredClaim> one, List<StoredClaim> other) {

    /** Relations that speak only to themselves: not being approved denies no development. */
    private static final Set<Relation> ALONE = EnumSet.of(Relation.analogOf, Relation.derivedFrom, Relation.mimics,
            Relation.similarTo, Relation.hasRole, Relation.isA, Relation.producedBy, Relation.foundIn,
            Relation.metabolizedTo, Relation.hasDosage, Relation.administeredVia, Relation.combinedWith,
            Relation.hasHalfLife, Relation.approvedIn, Relation.approvedBy, Relation.developedBy, Relation.studiedFor,
            Relation.contraindicatedFor, Relation.bindsTo, Relation.interactsWith);

    public Conflict {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }

    /** The conflict among claims with one subject and one object, if there is one. */
    public static Optional<Conflict> among(Collection<StoredClaim> claims) {
        var one = claims.stream().filter(claim -> claim.polarity() == Polarity.Affirmed
                && claims.stream().anyMatch(other -> denies(other, claim))).toList();
        if (!one.isEmpty()) {
            return Optional.of(new Conflict(one, claims.stream().filter(claim ->
                    one.stream().anyMatch(said -> denies(claim, said))).toList()));
        }
        var up = claims.stream().filter(claim -> claims.stream().anyMatch(other -> contrary(claim, other))
                && claim.way().filter(Direction.Up::equals).isPresent()).toList();
        if (up.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Conflict(up, claims.stream().filter(claim ->
                up.stream().anyMatch(said -> contrary(said, claim))).toList()));
    }

    /** Whether either side has this claim. */
    public boolean has(StoredClaim claim) {
        return one.contains(claim) || other.contains(claim);
    }

    /** What stands against a claim. */
    public List<StoredClaim> against(StoredClaim claim) {
        return one.contains(claim) ? other : other.contains(claim) ? one : List.of();
    }

    /** Whether the first denies what the second affirms. A denial of more says nothing of there being an effect. */
    static boolean denies(StoredClaim denial, StoredClaim claim) {
        if (denial.polarity() != Polarity.Negated || claim.polarity() != Polarity.Affirmed
                || !comparable(denial, claim)) {
            return false;
        }
        var way = denial.way();
        return way.isEmpty() || way.equals(claim.way());
    }

    /** Whether one says more and the other less. */
    static boolean contrary(StoredClaim a, StoredClaim b) {
        return a.polarity() == Polarity.Affirmed && b.polarity() == Polarity.Affirmed && comparable(a, b)
                && a.way().isPresent() && b.way().isPresent() && !a.way().equals(b.way())
                && a.subjectDirection().equals(b.subjectDirection());
    }

    private static boolean comparable(StoredClaim a, StoredClaim b) {
        if (ALONE.contains(a.relation()) || ALONE.contains(b.relation())) {
            return a.relation() == b.relation() && a.aspect().equals(b.aspect());
        }
        return a.aspect().isEmpty() || b.aspect().isEmpty() || a.aspect().equals(b.aspect());
    }
}
