package org.peptidekg.extract.pairs;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A piece of a feature's name with its hash, from which the hash of the whole name follows without joining the text.
 *
 * @param text the words
 * @param hash a polynomial over the characters, modulo 2^64
 * @param power the base to the power of the length, by which what stands before is multiplied
 */
public record NamePiece(String text, long hash, long power) {

    private static final long BASE = 0x9E3779B97F4A7C15L;

    public static NamePiece of(String text) {
        var hash = 0L;
        var power = 1L;
        for (var i = 0; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i) + 1;
            power *= BASE;
        }
        return new NamePiece(text, hash, power);
    }

    /** A piece for each constant. */
    public static <E extends Enum<E>> Map<E, NamePiece> each(Class<E> type, Function<E, String> text) {
        var pieces = new EnumMap<E, NamePiece>(type);
        Stream.of(type.getEnumConstants()).forEach(constant -> pieces.put(constant, of(text.apply(constant))));
        return pieces;
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
        var text = new StringBuilder();
        name.forEach(piece -> text.append(piece.text));
        return text.toString();
    }
}
