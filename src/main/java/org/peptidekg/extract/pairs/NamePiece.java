package org.peptidekg.extract.pairs;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of a feature's name with its hash, from which the hash of the whole name follows without joining the text.
 * Immutable; pieces with the same hash are equal.
 */
public final class NamePiece {

    private static final long BASE = 0x9E3779B97F4A7C15L;

    /** The words, or the pieces that they are joined of. */
    private final Object words;
    /** A polynomial over the characters, modulo 2^64. */
    private final long hash;
    /** The base to the power of the length, by which what stands before is multiplied. */
    private final long power;

    private NamePiece(Object words, long hash, long power) {
        this.words = words;
        this.hash = hash;
        this.power = power;
    }

    public static NamePiece of(String text) {
        var hash = 0L;
        var power = 1L;
        for (var i = 0; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i) + 1;
            power *= BASE;
        }
        return new NamePiece(text, hash, power);
    }

    /** One piece of several. */
    static NamePiece joined(List<NamePiece> pieces) {
        var hash = 0L;
        var power = 1L;
        for (var piece : pieces) {
            hash = hash * piece.power + piece.hash;
            power *= piece.power;
        }
        return new NamePiece(pieces, hash, power);
    }

    /** A piece for each constant. */
    public static <E extends Enum<E>> Map<E, NamePiece> each(Class<E> type, Function<E, String> text) {
        var pieces = new EnumMap<E, NamePiece>(type);
        Stream.of(type.getEnumConstants()).forEach(constant -> pieces.put(constant, of(text.apply(constant))));
        return pieces;
    }

    /** The hash of a part of a text, as if it were a piece. */
    static long hash(String text, int from, int to) {
        var hash = 0L;
        for (var i = from; i < to; i++) {
            hash = hash * BASE + text.charAt(i) + 1;
        }
        return hash;
    }

    /** The hash of a name that is made of some pieces; the same as that of the joined text. */
    static long hash(NamePiece... name) {
        var hash = 0L;
        for (var piece : name) {
            hash = hash * piece.power + piece.hash;
        }
        return hash;
    }

    /** The joined text of some pieces. */
    static String text(Collection<NamePiece> name) {
        return name.stream().map(NamePiece::text).collect(Collectors.joining());
    }

    /** The words. */
    public String text() {
        return words instanceof Collection<?> pieces
                ? pieces.stream().map(piece -> ((NamePiece) piece).text()).collect(Collectors.joining())
                : (String) words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamePiece piece && piece.hash == hash;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hash);
    }

    @Override
    public String toString() {
        return text();
    }
}
