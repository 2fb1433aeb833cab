package org.peptidekg.syntax;

/** A word's spelling without what says nothing of its part in the sentence. */
final class WordSpelling {

    private WordSpelling() {
    }

    /** Lower case, with each row of digits as one 0. */
    static CharSequence lower(String word) {
        var plain = new StringBuilder(word.length());
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            if (c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c)) {
                if (plain.length() == 0 || plain.charAt(plain.length() - 1) != '0') {
                    plain.append('0');
                }
            } else {
                plain.append(c < 128 ? c >= 'A' && c <= 'Z' ? (char) (c + 32) : c : Character.toLowerCase(c));
            }
        }
        return plain;
    }

    /** "BPC-157" as "X-0", "Selank" as "Xx", "mg/kg" as "x/x"; at most 12 signs. */
    static CharSequence shape(String word) {
        var shape = new StringBuilder(12);
        for (var i = 0; i < word.length() && shape.length() < 12; i++) {
            var kind = kind(word.charAt(i));
            if (shape.length() == 0 || shape.charAt(shape.length() - 1) != kind) {
                shape.append(kind);
            }
        }
        return shape;
    }

    private static char kind(char c) {
        if (Character.isUpperCase(c)) {
            return 'X';
        }
        if (Character.isLetter(c)) {
            return c >= '\u0370' && c < '\u0400' ? 'g' : 'x';
        }
        return Character.isDigit(c) ? '0' : c;
    }
}
