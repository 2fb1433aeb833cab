package org.peptidekg.endpoint.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.peptidekg.claim.Polarity;
import org.peptidekg.rdf.read.StoredClaim;

/** Groups claims to statements. */
public final class Statements {

    private static final Comparator<StoredClaim> FIRMEST_FIRST = Comparator.comparing(StoredClaim::certainty)
            .thenComparing(claim -> -claim.evidence().size()).thenComparing(claim -> -claim.belief())
            .thenComparing(StoredClaim::iri);

    private Statements() {
    }

    /**
     * The statements that some claims make up, by topic in the order of topics.
     *
     * @param claims of any subjects and objects
     * @return under each topic the most telling statement first; topics without statements are left out
     */
    public static Map<Topic, List<Statement>> of(Collection<StoredClaim> claims) {
        var pairs = new LinkedHashMap<String, List<StoredClaim>>();
        claims.forEach(claim -> pairs.computeIfAbsent(pair(claim), k -> new ArrayList<>()).add(claim));
        var byTopic = new EnumMap<Topic, List<Statement>>(Topic.class);
        pairs.values().forEach(pair -> pair(pair).forEach(statement ->
                byTopic.computeIfAbsent(statement.topic(), k -> new ArrayList<>()).add(statement)));
        byTopic.values().forEach(list -> list.sort(Statement.TELLING_FIRST));
        return byTopic;
    }

    /** The pairs of things that articles disagree about, those that most articles speak of first. */
    public static List<Conflict> conflicts(Collection<StoredClaim> claims) {
        var pairs = new LinkedHashMap<String, List<StoredClaim>>();
        claims.forEach(claim -> pairs.computeIfAbsent(pair(claim), k -> new ArrayList<>()).add(claim));
        return pairs.values().stream().flatMap(pair -> Conflict.among(pair).stream())
                .sorted(Comparator.comparing((Conflict conflict) -> -Tally.of(conflict.one()).articles()
                        - Tally.of(conflict.other()).articles()).thenComparing(conflict -> conflict.one().get(0)
                                .iri())).toList();
    }

    private static String pair(StoredClaim claim) {
        return claim.subject().iri() + " " + claim.object().iri();
    }

    private static List<Statement> pair(List<StoredClaim> claims) {
        var conflict = Conflict.among(claims);
        var topics = new EnumMap<Topic, List<StoredClaim>>(Topic.class);
        claims.stream().sorted(FIRMEST_FIRST).forEach(claim ->
                topics.computeIfAbsent(Topic.of(claim), k -> new ArrayList<>()).add(claim));
        var made = new ArrayList<Statement>();
        topics.forEach((topic, said) -> {
            var affirmed = said.stream().filter(claim -> claim.polarity() == Polarity.Affirmed).toList();
            var weaker = conflict.map(found -> weaker(found, affirmed)).orElse(List.of());
            var leading = affirmed.isEmpty() ? said
                    : affirmed.stream().filter(claim -> !weaker.contains(claim)).toList();
            var against = conflict.stream().flatMap(found -> leading.stream().flatMap(claim ->
                    found.against(claim).stream())).distinct().sorted(FIRMEST_FIRST).toList();
            // A denial of what the same topic affirms stands there already, as what speaks against it.
            if (!affirmed.isEmpty() || against.stream().noneMatch(claim -> Topic.of(claim) == topic)) {
                made.add(new Statement(leading.get(0).subject(), leading.get(0).object(), topic, leading, against));
            }
        });
        return made;
    }

    /** Where both sides of a conflict are affirmed under one topic, the side that fewer articles are on. */
    private static List<StoredClaim> weaker(Conflict conflict, List<StoredClaim> affirmed) {
        var one = affirmed.stream().filter(conflict.one()::contains).toList();
        var other = affirmed.stream().filter(conflict.other()::contains).toList();
        if (one.isEmpty() || other.isEmpty()) {
            return List.of();
        }
        return Tally.of(one).articles() < Tally.of(other).articles() ? one : other;
    }
}
