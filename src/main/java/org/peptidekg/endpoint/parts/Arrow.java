package org.peptidekg.endpoint.parts;

import java.util.Optional;

import org.peptidekg.claim.Direction;
import org.peptidekg.endpoint.statement.Statement;

/** A sign before the thing that moves. */
public enum Arrow {
    Denied("✕", "no", "denied"),
    Up("↑", "up", "more"),
    Down("↓", "down", "less"),
    /** No direction is said. */
    Open("•", "open", "no direction said");

    private final String sign;
    private final String style;
    private final String words;

    Arrow(String sign, String style, String words) {
        this.sign = sign;
        this.style = style;
        this.words = words;
    }

    public static Arrow of(Statement statement) {
        return statement.denied() ? Denied : of(statement.way());
    }

    public static Arrow of(Optional<Direction> way) {
        return way.map(direction -> direction == Direction.Up ? Up : Down).orElse(Open);
    }

    public String sign() {
        return sign;
    }

    /** The class of its colour. */
    public String style() {
        return style;
    }

    public String words() {
        return words;
    }
}
