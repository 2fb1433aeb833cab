package org.peptidekg.claim;

import java.util.Optional;

/** Which way an amount moves: that of the subject of a claim, or that of its object by the subject's doing. */
public enum Direction {
    Up("+"), Down("-");

    private final String sign;

    Direction(String sign) {
        this.sign = sign;
    }

    /** {@code +} or {@code -}. */
    public String sign() {
        return sign;
    }

    /** The other way. */
    public Direction turned() {
        return this == Up ? Down : Up;
    }

    /**
     * Whether more of a subject goes with more of an object; empty where the direction of the object is not known. A
     * subject of no stated direction counts as there: "serotonin relieves anxiety" says that more of it brings less.
     */
    public static Optional<Direction> product(Optional<Direction> subject, Optional<Direction> object) {
        return subject.filter(Down::equals).isPresent() ? object.map(Direction::turned) : object;
    }
}
