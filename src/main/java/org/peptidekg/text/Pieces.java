package org.peptidekg.text;

import java.util.LinkedHashSet;
import java.util.Set;

/** Sets of pieces of text one of which stands in something: which are worth looking for, and what they come to. */
final class Pieces {

    private static final double RARER = 10;
    private static final double RARER_BY_DIGIT = 40;
    private static final double RARER_BY_SIGN = 400;
    private static final String RARE = "%=<>+~@#$^*_|";

    private Pieces() {
    }

    /** Single letters and most signs are in most texts. */
    static boolean isEverywhere(String piece) {
        return piece.length() < 2 && rarity(piece.charAt(0)) <= RARER;
    }

    /** How much rarer a piece is with one more sign, roughly. */
    private static double rarity(char sign) {
        return sign == ' ' ? 2 : sign >= '0' && sign <= '9' ? RARER_BY_DIGIT : RARE.indexOf(sign) >= 0 ? RARER_BY_SIGN
                : RARER;
    }

    /** Each of some texts with each of some others behind it. */
    static Set<String> joined(Set<String> first, Set<String> second) {
        var joined = new LinkedHashSet<String>();
        for (var one : first) {
            for (var other : second) {
                joined.add(one + other);
            }
        }
        return joined;
    }

    /** The rarer ones of two sets of pieces; either may be null for none that are known. */
    static Set<String> rarer(Set<String> known, Set<String> others) {
        if (others == null || others.contains("")) {
            return known;
        }
        return known == null || frequency(others) < frequency(known) ? others : known;
    }

    /** Those without which the longer ones do not stand either. */
    static Set<String> shortest(Set<String> pieces) {
        var shortest = new LinkedHashSet<String>();
        for (var piece : pieces) {
            if (!holdsAnother(piece, pieces)) {
                shortest.add(piece);
            }
        }
        return shortest;
    }

    private static boolean holdsAnother(String piece, Set<String> pieces) {
        for (var other : pieces) {
            if (other.length() < piece.length() && piece.contains(other)) {
                return true;
            }
        }
        return false;
    }

    private static double frequency(Set<String> pieces) {
        var sum = 0.0;
        for (var piece : pieces) {
            var product = 1.0;
            for (var i = 0; i < piece.length(); i++) {
                product /= rarity(piece.charAt(i));
            }
            sum += product;
        }
        return sum;
    }

    static Set<String> union(Set<String> one, Set<String> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
