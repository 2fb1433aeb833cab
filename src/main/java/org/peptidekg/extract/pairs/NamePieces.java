package org.peptidekg.extract.pairs;

import java.util.stream.IntStream;

/** The words that names of features are made of, as {@code data/rules/pairs.tsv} has them. */
final class NamePieces {

    static final NamePiece NOTHING = NamePiece.of("");
    static final NamePiece BLANK = NamePiece.of(" ");
    static final NamePiece TO = NamePiece.of(" > ");
    static final NamePiece OF = NamePiece.of(" of ");
    static final NamePiece THAT_SAYS = NamePiece.of(" says ");
    static final NamePiece NUMERAL = NamePiece.of("#");
    static final NamePiece ANY = NamePiece.of("any");
    static final NamePiece WAY = NamePiece.of("way ");
    static final NamePiece BY_WAY = NamePiece.of(" way ");
    static final NamePiece BY = NamePiece.of(" by ");
    static final NamePiece TIE = NamePiece.of("tie ");
    static final NamePiece AT_TIE = NamePiece.of("tie");
    static final NamePiece ROOT = NamePiece.of("root ");
    static final NamePiece STEPS = NamePiece.of("steps ");
    static final NamePiece NONE = NamePiece.of("none");
    static final NamePiece UP = NamePiece.of(" up ");
    static final NamePiece DOWN = NamePiece.of(" down");
    static final NamePiece LEFT_OUT = NamePiece.of("left out beside ");
    static final NamePiece ASPECT = NamePiece.of("aspect ");
    static final NamePiece ON_THE_WAY = NamePiece.of("on the way ");
    static final NamePiece SAYS = NamePiece.of("says ");
    static final NamePiece SAYS_NOTHING = NamePiece.of("says nothing known");
    static final NamePiece ABOVE = NamePiece.of("above ");
    static final NamePiece BESIDE = NamePiece.of("beside ");
    static final NamePiece SUBSTANCE = NamePiece.of("substance");
    static final NamePiece OTHER = NamePiece.of("other");
    static final NamePiece SUBJECT_CLASS = NamePiece.of("subject class ");
    static final NamePiece OBJECT_CLASS = NamePiece.of("object class ");
    static final NamePiece LISTED = NamePiece.of("listed");
    static final NamePiece UNLISTED = NamePiece.of("unlisted");
    static final NamePiece THE_TOPIC = NamePiece.of(", the topic");
    static final NamePiece SUBJECT_FIRST = NamePiece.of("subject first");
    static final NamePiece OBJECT_FIRST = NamePiece.of("object first");
    static final NamePiece APART = NamePiece.of("apart ");
    static final NamePiece MORE = NamePiece.of("more");
    static final NamePiece SUBSTANCES = NamePiece.of("substances between ");
    static final NamePiece BETWEEN = NamePiece.of("between ");
    static final NamePiece BACKWARDS = NamePiece.of("between backwards ");

    private static final NamePiece[] NUMBERS = IntStream.range(0, 32).mapToObj(n -> NamePiece.of("" + n))
            .toArray(NamePiece[]::new);

    private NamePieces() {
    }

    static NamePiece number(int n) {
        return n < NUMBERS.length ? NUMBERS[n] : NamePiece.of("" + n);
    }
}
