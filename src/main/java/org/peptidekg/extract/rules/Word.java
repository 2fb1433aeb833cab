package org.peptidekg.extract.rules;

/** Questions about single words. */
public final class Word {

    private Word() {
    }

    public static boolean in(String word, String one, String other) {
        return one.equals(word) || other.equals(word);
    }

    public static boolean in(String word, String one, String other, String third) {
        return one.equals(word) || other.equals(word) || third.equals(word);
    }

    /** Whether a word is one of some others. */
    public static boolean in(String word, String... others) {
        for (var other : others) {
            if (other.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The same in upper or lower case. */
    static boolean inAnyCase(String word, String... others) {
        for (var other : others) {
            if (other.equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }
}
