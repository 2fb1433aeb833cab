package org.peptidekg.mention;

import java.text.Normalizer;
import java.util.Locale;

/** What single characters count as when names are compared. */
final class Chars {

    private static final char GREEK_FIRST = '\u0370';
    private static final char GREEK_END = '\u0400';
    private static final char FOLDED_FIRST = '\u00C0';
    private static final char FOLDED_END = '\u0250';
    private static final char MICRO_SIGN = '\u00B5';
    private static final String[] GREEK = greekNames();
    private static final char[] FOLDED = foldedLetters();

    private Chars() {
    }

    static boolean isLetter(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c) || c == MICRO_SIGN;
    }

    static boolean isDigit(char c) {
        return c < 128 ? c >= '0' && c <= '9' : plainDigit(c) != 0;
    }

    /** The ASCII digit for a digit, a superscript or a subscript; 0 for anything else. */
    static char plainDigit(char c) {
        if (c < 128) {
            return c;
        }
        var value = c >= '\u2080' && c <= '\u2089' ? c - '\u2080'
                : c >= '\u2074' && c <= '\u2079' || c == '\u2070' ? c - '\u2070'
                : c == '\u00B9' ? 1 : c == '\u00B2' || c == '\u00B3' ? c - '\u00B0'
                : Character.digit(c, 10);
        return value < 0 ? 0 : (char) ('0' + value);
    }

    static boolean isSpace(char c) {
        return c < 128 ? c <= ' ' : Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Hyphens, the minus sign and the dash that joins numbers and names; the long dash parts sentences. */
    static boolean isHyphen(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2013' || c == '\u2212';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC';
    }

    /** Marks that only change how a letter looks or where a line may break. */
    static boolean isIgnored(char c) {
        return c >= 128 && (c == '\u00AD' || c >= '\u200B' && c <= '\u200D' || c == '\u2060' || c == '\uFEFF'
                || c >= '\u0300' && c < GREEK_FIRST);
    }

    static char plainSign(char c) {
        return isHyphen(c) ? '-' : isApostrophe(c) || c == '\u2018' || c == '\u2032' ? '\''
                : c == '\u207A' ? '+' : c;
    }

    /** The name of a Greek letter in small Latin letters, null for any other character. */
    static String greek(char c) {
        return c == MICRO_SIGN ? "mu" : c < GREEK_FIRST || c >= GREEK_END ? null : GREEK[c - GREEK_FIRST];
    }

    /** A letter in lower case without accents. */
    static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c | 32) : c;
        }
        return c >= FOLDED_FIRST && c < FOLDED_END ? FOLDED[c - FOLDED_FIRST] : Character.toLowerCase(c);
    }

    private static String[] greekNames() {
        var names = new String[GREEK_END - GREEK_FIRST];
        for (var c = GREEK_FIRST; c < GREEK_END; c++) {
            var name = Character.isLetter(c) ? Character.getName(c) : null;
            if (name != null && name.matches("GREEK (SMALL|CAPITAL) LETTER (FINAL )?[A-Z]+( WITH [A-Z ]+)?")) {
                names[c - GREEK_FIRST] = name.replaceAll(" WITH .*", "").replaceAll(".* ", "")
                        .toLowerCase(Locale.ROOT).replace("lamda", "lambda");
            }
        }
        return names;
    }

    private static char[] foldedLetters() {
        var letters = new char[FOLDED_END - FOLDED_FIRST];
        for (var c = FOLDED_FIRST; c < FOLDED_END; c++) {
            letters[c - FOLDED_FIRST] = Character.toLowerCase(
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
        }
        return letters;
    }
}
