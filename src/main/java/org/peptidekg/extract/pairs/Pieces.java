package org.peptidekg.extract.pairs;

import java.util.stream.IntStream;

/** The words that names of features are made of, as {@code data/rules/pairs.tsv} has them. */
final class Pieces {

    static final Piece NOTHING = Piece.of("");
    static final Piece BLANK = Piece.of(" ");
    static final Piece TO = Piece.of(" > ");
    static final Piece OF = Piece.of(" of ");
    static final Piece THAT_SAYS = Piece.of(" says ");
    static final Piece NUMERAL = Piece.of("#");
    static final Piece ANY = Piece.of("any");
    static final Piece WAY = Piece.of("way ");
    static final Piece BY_WAY = Piece.of(" way ");
    static final Piece BY = Piece.of(" by ");
    static final Piece TIE = Piece.of("tie ");
    static final Piece AT_TIE = Piece.of("tie");
    static final Piece ROOT = Piece.of("root ");
    static final Piece STEPS = Piece.of("steps ");
    static final Piece NONE = Piece.of("none");
    static final Piece UP = Piece.of(" up ");
    static final Piece DOWN = Piece.of(" down");
    static final Piece LEFT_OUT = Piece.of("left out beside ");
    static final Piece ASPECT = Piece.of("aspect ");
    static final Piece ON_THE_WAY = Piece.of("on the way ");
    static final Piece SAYS = Piece.of("says ");
    static final Piece SAYS_NOTHING = Piece.of("says nothing known");
    static final Piece ABOVE = Piece.of("above ");
    static final Piece BESIDE = Piece.of("beside ");
    static final Piece SUBSTANCE = Piece.of("substance");
    static final Piece OTHER = Piece.of("other");
    static final Piece SUBJECT_CLASS = Piece.of("subject class ");
    static final Piece OBJECT_CLASS = Piece.of("object class ");
    static final Piece LISTED = Piece.of("listed");
    static final Piece UNLISTED = Piece.of("unlisted");
    static final Piece THE_TOPIC = Piece.of(", the topic");
    static final Piece SUBJECT_FIRST = Piece.of("subject first");
    static final Piece OBJECT_FIRST = Piece.of("object first");
    static final Piece APART = Piece.of("apart ");
    static final Piece MORE = Piece.of("more");
    static final Piece SUBSTANCES = Piece.of("substances between ");
    static final Piece BETWEEN = Piece.of("between ");
    static final Piece BACKWARDS = Piece.of("between backwards ");

    private static final Piece[] NUMBERS = IntStream.range(0, 32).mapToObj(n -> Piece.of("" + n))
            .toArray(Piece[]::new);

    private Pieces() {
    }

    static Piece number(int n) {
        return n < NUMBERS.length ? NUMBERS[n] : Piece.of("" + n);
    }
}
