package org.peptidekg.endpoint.statement;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Relation;
import org.peptidekg.rdf.read.StoredClaim;

/** What people ask of a substance, in the order in which they ask. */
public enum Topic {
    Origin("What it is and comes from", "What is like it or comes from it"),
    Targets("What it acts on", "What is said to act on it"),
    Effects("What it is said to do", "What is said to change it"),
    Problems("Against what", "What is said to help against it"),
    Harms("Side effects and warnings", "What is said to bring it on or make it worse"),
    Doses("Dose and route", "What is taken with it or so"),
    HalfLife("Half-life", "What has this half-life"),
    Status("Approval and makers", "What it approved or developed");

    private static final Map<Relation, Topic> FIXED = Map.ofEntries(
            Map.entry(Relation.analogOf, Origin), Map.entry(Relation.derivedFrom, Origin),
            Map.entry(Relation.mimics, Origin), Map.entry(Relation.similarTo, Origin),
            Map.entry(Relation.hasRole, Origin), Map.entry(Relation.isA, Origin),
            Map.entry(Relation.producedBy, Origin), Map.entry(Relation.foundIn, Origin),
            Map.entry(Relation.metabolizedTo, Origin), Map.entry(Relation.hasDosage, Doses),
            Map.entry(Relation.administeredVia, Doses), Map.entry(Relation.combinedWith, Doses),
            Map.entry(Relation.hasHalfLife, HalfLife), Map.entry(Relation.approvedIn, Status),
            Map.entry(Relation.approvedBy, Status), Map.entry(Relation.developedBy, Status),
            Map.entry(Relation.treats, Problems), Map.entry(Relation.alleviates, Problems),
            Map.entry(Relation.protectsAgainst, Problems), Map.entry(Relation.hasSideEffect, Harms),
            Map.entry(Relation.contraindicatedFor, Harms), Map.entry(Relation.worsens, Harms));
    private static final Set<String> EFFECTS = Set.of("Function", "Role", "Parameter");
    private static final Set<String> PROBLEMS = Set.of("Condition", "Symptom", "AdverseEffect");

    private final String title;
    private final String reversed;

    Topic(String title, String reversed) {
        this.title = title;
        this.reversed = reversed;
    }

    /** Above what is said of a thing. */
    public String title() {
        return title;
    }

    /** Above what is said of others with regard to a thing. */
    public String reversed() {
        return reversed;
    }

    /** The topic that a claim speaks to. */
    public static Topic of(StoredClaim claim) {
        return Optional.ofNullable(FIXED.get(claim.relation())).orElseGet(() -> byObject(claim));
    }

    private static Topic byObject(StoredClaim claim) {
        var kind = claim.object().kind();
        if (claim.object().unwanted() || PROBLEMS.contains(kind)) {
            return claim.relation() == Relation.causes || claim.relation() != Relation.studiedFor
                    && claim.way().filter(Direction.Up::equals).isPresent() ? Harms : Problems;
        }
        return EFFECTS.contains(kind) || claim.relation() == Relation.improves || claim.relation() == Relation.causes
                || claim.relation() == Relation.studiedFor ? Effects : Targets;
    }
}
