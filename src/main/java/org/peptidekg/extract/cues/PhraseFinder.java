package org.peptidekg.extract.cues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds phrases in a text of small letters, from left to right, at each place the longest. A phrase that begins with a
 * letter stands at the beginning of a word, one that ends with a letter at the end of one; a blank stands for one or
 * more. Immutable.
 */
final class PhraseFinder {

    /** Phrases that begin words, by the number of their first letter, and those that may begin within words. */
    private final List<List<String>> atWords;
    private final List<List<String>> anywhere;

    /** A place where a phrase stands. */
    record Place(String phrase, int start, int end) {
    }

    PhraseFinder(Collection<String> phrases) {
        this.atWords = byLetter(phrases.stream().filter(phrase -> beginsWords(phrase)).toList());
        this.anywhere = byLetter(phrases.stream().filter(phrase -> !beginsWords(phrase)).toList());
    }

    private static boolean beginsWords(String phrase) {
        return Character.isLetter(phrase.charAt(0)) && !phrase.startsWith("n't");
    }

    /** The longest first. */
    private static List<List<String>> byLetter(Collection<String> phrases) {
        var last = phrases.stream().mapToInt(phrase -> phrase.charAt(0)).max().orElse(-1);
        return IntStream.rangeClosed(0, last).mapToObj(letter -> phrases.stream()
                .filter(phrase -> phrase.charAt(0) == letter)
                .sorted(Comparator.comparingInt(String::length).reversed()).toList()).toList();
    }

    List<Place> find(String text) {
        var found = new ArrayList<Place>();
        for (var i = 0; i < text.length();) {
            var place = at(text, i);
            if (place != null) {
                found.add(place);
            }
            i = place == null ? i + 1 : place.end;
        }
        return found;
    }

    private Place at(String text, int start) {
        var c = text.charAt(start);
        var place = c < atWords.size() && beginsWord(text, start) ? longest(atWords.get(c), text, start) : null;
        return place != null || c >= anywhere.size() ? place : longest(anywhere.get(c), text, start);
    }

    private static Place longest(List<String> phrases, String text, int start) {
        for (var phrase : phrases) {
            if (phrase.length() > 1 && phrase.charAt(1) != ' '
                    && (start + 1 >= text.length() || phrase.charAt(1) != text.charAt(start + 1))) {
                continue;
            }
            var end = end(phrase, text, start);
            if (end > 0) {
                return new Place(phrase, start, end);
            }
        }
        return null;
    }

    /** Where a phrase that begins at a place ends, 0 if it does not stand there. */
    private static int end(String phrase, String text, int start) {
        var at = start;
        for (var k = 0; k < phrase.length(); k++) {
            var c = phrase.charAt(k);
            if (at >= text.length() || !(c == ' ' ? isBlank(text.charAt(at)) : text.charAt(at) == c)) {
                return 0;
            }
            at++;
            while (c == ' ' && at < text.length() && isBlank(text.charAt(at))) {
                at++;
            }
        }
        var open = Character.isLetter(phrase.charAt(phrase.length() - 1)) && at < text.length()
                && isWord(text.codePointAt(at));
        return open ? 0 : at;
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || text.charAt(at - 1) != '-' && !isWord(text.codePointBefore(at));
    }

    /** Letters and numbers of any script. */
    private static boolean isWord(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
