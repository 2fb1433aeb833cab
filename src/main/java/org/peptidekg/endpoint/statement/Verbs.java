package org.peptidekg.endpoint.statement;

import java.util.Map;
import java.util.Optional;

import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.rdf.read.StoredClaim;

/** What a claim says between its subject and its object, as people would: sign, denial and certainty are words. */
public final class Verbs {

    /**
     * A verb.
     *
     * @param third as in "it raises"
     * @param base as in "it may raise"
     */
    private record Verb(String third, String base) {

        String denied() {
            return third.matches("(is|was|has been)\\b.*")
                    ? third.replaceFirst("^(is|was|has)\\b", "$1 not") : "does not " + base;
        }
    }

    private static final Map<Relation, Verb> VERBS = Map.ofEntries(
            is(Relation.analogOf, "an analog of"), is(Relation.derivedFrom, "derived from"),
            verb(Relation.mimics, "mimics", "mimic"), is(Relation.similarTo, "similar to"),
            verb(Relation.hasRole, "acts as", "act as"), is(Relation.isA, "a kind of"),
            verb(Relation.modulates, "acts on", "act on"), verb(Relation.increases, "raises", "raise"),
            verb(Relation.decreases, "lowers", "lower"), verb(Relation.improves, "improves", "improve"),
            verb(Relation.alleviates, "relieves", "relieve"), verb(Relation.worsens, "worsens", "worsen"),
            verb(Relation.protectsAgainst, "protects against", "protect against"),
            verb(Relation.causes, "causes", "cause"), verb(Relation.treats, "treats", "treat"),
            verb(Relation.hasSideEffect, "has as side effect", "have as side effect"),
            is(Relation.contraindicatedFor, "not to be used with"), is(Relation.involvedIn, "involved in"),
            is(Relation.associatedWith, "linked to"), verb(Relation.contributesTo, "has a part in", "have a part in"),
            verb(Relation.interactsWith, "interacts with", "interact with"),
            is(Relation.combinedWith, "combined with"), verb(Relation.bindsTo, "binds to", "bind to"),
            is(Relation.producedBy, "made by"), is(Relation.foundIn, "found in"),
            is(Relation.metabolizedTo, "broken down to"), is(Relation.administeredVia, "given by"),
            is(Relation.hasDosage, "taken at"), verb(Relation.hasHalfLife, "has a half-life of",
                    "have a half-life of"),
            is(Relation.approvedIn, "approved in"), is(Relation.approvedBy, "approved by"),
            verb(Relation.developedBy, "was developed by", "have been developed by"),
            verb(Relation.studiedFor, "has been studied for", "be studied for"));
    private static final Map<Aspect, String> SIDES = Map.of(Aspect.Level, "the level of",
            Aspect.Expression, "the expression of", Aspect.Activity, "the activity of",
            Aspect.Signaling, "the signalling of", Aspect.Function, "the function of");
    private static final Map<Aspect, String> BINDING = Map.of(Aspect.Agonist, "as agonist",
            Aspect.Antagonist, "as antagonist", Aspect.Inhibitor, "as inhibitor");

    private Verbs() {
    }

    /** For instance "may raise the expression of", "does not cause", "less of it worsens". */
    public static String of(StoredClaim claim) {
        var verb = verb(claim);
        var denied = claim.polarity() == Polarity.Negated;
        var words = switch (claim.certainty()) {
            case Asserted -> denied ? verb.denied() : verb.third();
            case Probable -> "is thought " + (denied ? "not " : "") + "to " + verb.base();
            case Possible -> "may " + (denied ? "not " : "") + verb.base();
        };
        return (claim.subjectDirection().filter(Direction.Down::equals).isPresent() ? "lack of it " : "") + words
                + claim.aspect().map(aspect -> " " + SIDES.getOrDefault(aspect, BINDING.getOrDefault(aspect, "")))
                .orElse("");
    }

    /** How firmly it is said, as a word beside a sign. */
    public static String certainty(Certainty certainty) {
        return switch (certainty) {
            case Asserted -> "said outright";
            case Probable -> "thought likely";
            case Possible -> "only possible";
        };
    }

    private static Verb verb(StoredClaim claim) {
        var way = claim.objectDirection();
        return switch (claim.relation()) {
            case modulates, contributesTo, involvedIn, associatedWith -> way.map(direction ->
                    direction == Direction.Up ? VERBS.get(Relation.increases) : VERBS.get(Relation.decreases))
                    .filter(found -> claim.relation() == Relation.modulates)
                    .orElseGet(() -> turned(claim, way));
            default -> VERBS.get(claim.relation());
        };
    }

    /** A part in more of something, or in less of it. */
    private static Verb turned(StoredClaim claim, Optional<Direction> way) {
        var plain = VERBS.get(claim.relation());
        return way.map(direction -> direction == Direction.Up
                ? new Verb(plain.third() + " more", plain.base() + " more")
                : new Verb(plain.third() + " less", plain.base() + " less")).orElse(plain);
    }

    private static Map.Entry<Relation, Verb> verb(Relation relation, String third, String base) {
        return Map.entry(relation, new Verb(third, base));
    }

    private static Map.Entry<Relation, Verb> is(Relation relation, String rest) {
        return Map.entry(relation, new Verb("is " + rest, "be " + rest));
    }
}
