package org.peptidekg.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** What a claim says by its parts. */
class ClaimTest {

    private static final Term DRUG = Term.unlisted("Orlamin", TermClass.Drug);
    private static final Term PROBLEM = Term.unlisted("Anxiety", TermClass.Condition);
    private static final Term SUBSTANCE = Term.unlisted("dopamine", TermClass.Neurotransmitter);

    private static Evidence evidence(Certainty certainty) {
        return new Evidence("tale", 0, 3, "abc", "", "", List.of(), certainty, Basis.Unstated, List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "rule",
                Optional.empty(), Optional.empty(), List.of());
    }

    private static Claim claim(Relation relation, Term object, Polarity polarity, String subject, String direction,
            Certainty... certainties) {
        return new Claim(DRUG, relation, new ClaimObject.Concept(object), polarity, Optional.empty(),
                direction(subject), direction(direction), 0.5, Arrays.stream(certainties).map(ClaimTest::evidence)
                        .toList());
    }

    private static Optional<Direction> direction(String sign) {
        return Arrays.stream(Direction.values()).filter(way -> way.sign().equals(sign)).findFirst();
    }

    @Test
    void aClaimIsAsFirmAsItsFirmestPlace() {
        assertEquals(Certainty.Probable, claim(Relation.increases, SUBSTANCE, Polarity.Affirmed, "", "",
                Certainty.Possible, Certainty.Probable, Certainty.Possible).certainty());
        assertEquals("a claim needs evidence", assertThrows(IllegalArgumentException.class, () ->
                claim(Relation.increases, SUBSTANCE, Polarity.Affirmed, "", "")).getMessage());
    }

    @Test
    void itsEvidenceDoesNotChange() {
        var places = new ArrayList<>(List.of(evidence(Certainty.Asserted)));
        var claim = new Claim(DRUG, Relation.treats, new ClaimObject.Concept(PROBLEM), Polarity.Affirmed,
                Optional.empty(), Optional.empty(), Optional.empty(), 1, places);
        places.clear();
        assertEquals(1, claim.evidence().size());
    }

    @ParameterizedTest
    @CsvSource({"'', '', ''", "+, '', ''", "-, '', ''", "'', +, +", "'', -, -", "+, +, +", "+, -, -", "-, +, -",
        "-, -, +"})
    void theSignIsThatOfBothWays(String subject, String object, String sign) {
        assertEquals(direction(sign), claim(Relation.contributesTo, SUBSTANCE, Polarity.Affirmed, subject, object,
                Certainty.Asserted).sign());
        assertEquals(direction(sign), Direction.product(direction(subject), direction(object)));
    }

    @ParameterizedTest
    @CsvSource({
        "increases,     dopamine, Affirmed, Asserted, '', '', true",
        "increases,     dopamine, Affirmed, Probable, '', '', true",
        "increases,     dopamine, Affirmed, Possible, '', '', false",
        "increases,     dopamine, Negated,  Asserted, '', '', false",
        // Less of it raises another: the bare edge would say the opposite.
        "increases,     dopamine, Affirmed, Asserted, -,  '', false",
        "increases,     dopamine, Affirmed, Asserted, +,  '', true",
        "associatedWith, dopamine, Affirmed, Asserted, -, '', true",
        "modulates,     dopamine, Affirmed, Asserted, -,  +,  true",
        "contributesTo, dopamine, Affirmed, Asserted, '', '', true",
        "contributesTo, Anxiety,  Affirmed, Asserted, '', '', false",
        "contributesTo, Anxiety,  Affirmed, Asserted, '', +,  true",
        "contributesTo, Anxiety,  Affirmed, Asserted, '', -,  false",
        "contributesTo, Anxiety,  Affirmed, Asserted, -,  -,  true",
        "contributesTo, dopamine, Affirmed, Asserted, -,  +,  false"})
    void aFactIsWhatItsBareEdgeMaySay(Relation relation, String object, Polarity polarity, Certainty certainty,
            String subject, String direction, boolean fact) {
        var term = object.equals("Anxiety") ? PROBLEM : SUBSTANCE;
        assertEquals(fact, claim(relation, term, polarity, subject, direction, certainty).isFact());
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void aRelationThatSaysAWayIsNoFactOfLess(Relation relation) {
        var directed = Set.of("increases", "decreases", "improves", "alleviates", "worsens", "protectsAgainst",
                "causes", "treats", "hasSideEffect").contains(relation.name());
        var open = relation != Relation.contributesTo && !directed;
        assertEquals(open, Facts.isFact(relation, Polarity.Affirmed, Certainty.Asserted, Optional.of(Direction.Down),
                Optional.of(Direction.Up), true));
    }

    @Test
    void fourRelationsHoldTheOtherWayRound() {
        assertEquals(Set.of(Relation.similarTo, Relation.associatedWith, Relation.interactsWith, Relation.combinedWith),
                Arrays.stream(Relation.values()).filter(Relation::symmetric).collect(Collectors.toSet()));
    }

    @Test
    void certaintiesAreOrdered() {
        for (var a : Certainty.values()) {
            for (var b : Certainty.values()) {
                assertEquals(Certainty.values()[Math.max(a.ordinal(), b.ordinal())], a.weaker(b));
                assertEquals(Certainty.values()[Math.min(a.ordinal(), b.ordinal())], a.stronger(b));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0, mg, 1 mg", "1, 2.50, '[iU]', 1-2.50 [iU]", "0, 0, d, 0 d", "1E+3, 2E+3, ug, 1000-2000 ug",
        "1E+3, 1000, ug, 1000 ug"})
    void anAmountIsARange(BigDecimal low, BigDecimal high, String unit, String shown) {
        assertEquals(shown, new Quantity(low, high, unit).toString());
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "2, 1"})
    void whatIsNoRangeIsNoAmount(BigDecimal low, BigDecimal high) {
        assertEquals("not a range: " + low + "-" + high, assertThrows(IllegalArgumentException.class, () ->
                new Quantity(low, high, "mg")).getMessage());
    }

    @Test
    void dosesDifferByRouteFormAndCourse() {
        var route = Optional.of(Term.unlisted("nasal spray", TermClass.Route));
        var form = Optional.of(Term.unlisted("drops", TermClass.DosageForm));
        var course = Optional.of(new Course("5 days on", Optional.empty(), Optional.empty()));
        var plain = dosage(Optional.empty(), Optional.empty(), Optional.empty());
        var all = List.of(plain, dosage(route, Optional.empty(), Optional.empty()),
                dosage(Optional.empty(), form, Optional.empty()), dosage(Optional.empty(), Optional.empty(), course),
                dosage(route, form, course));
        assertEquals(List.of("300-mcg-daily", "300-mcg-daily-nasal-spray", "300-mcg-daily-drops",
                "300-mcg-daily-5-days-on", "300-mcg-daily-nasal-spray-drops-5-days-on"),
                all.stream().map(Dosage::key).toList());
        assertTrue(all.stream().allMatch(dosage -> dosage.label().equals("300 mcg daily")));
        var halfLife = new HalfLife("20 minutes", Optional.empty());
        assertEquals("20-minutes 20 minutes", halfLife.key() + " " + halfLife.label());
        var concept = new ClaimObject.Concept(PROBLEM);
        assertEquals("anxiety Anxiety", concept.key() + " " + concept.label());
    }

    private static Dosage dosage(Optional<Term> route, Optional<Term> form, Optional<Course> course) {
        return new Dosage("300 mcg daily", Optional.empty(), Optional.empty(), Optional.empty(), route, form, course);
    }

    @Test
    void aRunTellsItsSettings() {
        var time = Optional.of(Instant.EPOCH);
        var usual = new Run("1.0", "a", "b", time);
        assertEquals("", usual.settings());
        assertEquals(new Run("1.0", "a", "b", "least 0.2", time), usual.with("least 0.2"));
        assertNotEquals(usual, usual.with("least 0.2"));
    }

    @Test
    void shortNamesAreThoseOfTables() {
        assertEquals(List.of("clinical", "animal", "in-vitro", "anecdotal", "research", "none"),
                Arrays.stream(Basis.values()).map(Basis::code).toList());
        assertEquals(List.of("+", "-"), Arrays.stream(Polarity.values()).map(Polarity::sign).toList());
        assertEquals(List.of("lead-in", "run-in head", "heading", "table head", "antecedent", "question"),
                Arrays.stream(Context.Kind.values()).map(Context.Kind::words).toList());
        assertEquals(Direction.Down, Direction.Up.turned());
        assertEquals(Direction.Up, Direction.Down.turned());
    }
}
