package org.peptidekg.mention;

/**
 * British spellings turned into American ones, by endings and letter groups. The result is a key for comparing
 * words and need not be a word: "exercise" gives "exercize", on both sides.
 */
final class Spelling {

    private static final int SHORTEST = 5;

    private Spelling() {
    }

    static String american(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        var key = word;
        if (key.indexOf('e') >= 0) {
            key = key.replace("ageing", "aging").replace("ae", "e").replace("oe", "e")
                    .replace("lled", "led");
            key = ending(key, "bre", "ber");
            key = ending(key, "tre", "ter");
            key = ending(key, "bres", "bers");
            key = ending(key, "tres", "ters");
            key = ending(key, "ise", "ize");
            key = ending(key, "ises", "izes");
            key = ending(key, "ised", "ized");
            key = ending(key, "iser", "izer");
            key = ending(key, "ysed", "yzed");
        }
        if (key.indexOf('i') >= 0) {
            key = key.replace("isation", "ization").replace("lling", "ling");
            key = ending(key, "ising", "izing");
            key = ending(key, "ysing", "yzing");
        }
        return key.indexOf('u') >= 0 ? key.replace("our", "or").replace("sulph", "sulf") : key;
    }

    /** Whether {@link #american} could change a word: a quick look at its pairs of letters. */
    static boolean mayDiffer(char[] chars, int from, int to) {
        for (var i = from + 1; i < to && to - from >= SHORTEST; i++) {
            var before = chars[i - 1];
            var differs = switch (chars[i]) {
                case 'e' -> before == 'a' || before == 'o' || before == 'r';
                case 'i' -> before == 'e';
                case 'l' -> before == 'l';
                case 's' -> before == 'i' || before == 'y';
                case 'r' -> before == 'u';
                case 'h' -> before == 'p';
                default -> false;
            };
            if (differs) {
                return true;
            }
        }
        return false;
    }

    private static String ending(String word, String british, String american) {
        return word.endsWith(british) ? word.substring(0, word.length() - british.length()) + american : word;
    }
}
