package org.peptidekg.endpoint.explore;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Relation;

/**
 * A claim as far as it is counted, by the numbers of the store; what is known of it comes piece by piece, in any order.
 */
final class CountedClaim {

    /** Relations that may raise and that may lower: what improves lessens a problem. */
    private static final Set<String> UP = moving(Direction.Up);
    private static final Set<String> DOWN = moving(Direction.Down);

    private final long claim;
    private long subject;
    private long object;
    private String relation = "";
    private boolean denied;
    private boolean more;
    private boolean less;
    private int articles;
    private boolean onSomething;

    CountedClaim(long claim) {
        this.claim = claim;
    }

    private static Set<String> moving(Direction way) {
        return Arrays.stream(Relation.values()).filter(relation -> Stream.of(true, false).anyMatch(unwanted ->
                relation.way(unwanted).filter(way::equals).isPresent())).map(Enum::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    void addSubject(long value) {
        subject = value;
        // Each article that states a claim has it in its graph.
        articles++;
    }

    void setObject(long value) {
        object = value;
        onSomething = true;
    }

    void setRelation(String name) {
        relation = name;
        more |= UP.contains(name);
        less |= DOWN.contains(name);
    }

    void addDirection(String name) {
        more |= name.equals("Up");
        less |= name.equals("Down");
    }

    void addPolarity(String name) {
        denied |= name.equals("Negated");
    }

    /** Whether all is known that every claim has. */
    boolean isWhole() {
        return articles > 0 && onSomething && !relation.isEmpty();
    }

    long claim() {
        return claim;
    }

    long subject() {
        return subject;
    }

    long object() {
        return object;
    }

    /** Local name of its relation. */
    String relation() {
        return relation;
    }

    boolean isDenied() {
        return denied;
    }

    /** Whether it may be read as saying that there is more of something. */
    boolean mayRaise() {
        return more;
    }

    boolean mayLower() {
        return less;
    }

    /** How many articles state it. */
    int articles() {
        return articles;
    }
}
