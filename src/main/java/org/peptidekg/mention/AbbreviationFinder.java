package org.peptidekg.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds abbreviations that a text defines, as in "generalized anxiety disorder (GAD)" and "GAD (generalized anxiety
 * disorder)", by the algorithm of A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation
 * definitions in biomedical text", Pacific Symposium on Biocomputing 8 (2003) 451-462: the letters of the short form
 * are looked for from right to left in the long form, and the first one must begin a word.
 */
public final class AbbreviationFinder {

    private static final Pattern PARENTHESIS = Pattern.compile("\\(([^()\\[\\]]{2,80})\\)");
    private static final int LONGEST_SHORT_FORM = 10;
    /** Shorter ones stand for too many things to tell what an unknown long form means. */
    private static final int TELLING_SHORT_FORM = 4;

    private static final String GREEK = "\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b8\u03b9\u03ba\u03bb\u03bc\u00b5"
            + "\u03bd\u03be\u03c0\u03c1\u03c3\u03c4\u03c6\u03c7\u03c8\u03c9";
    private static final String LATIN = "abgdezetiklmmnxprstpcpo";

    /** A definition found in a text. */
    public record Definition(String shortForm, String longForm) {
    }

    private AbbreviationFinder() {
    }

    /** The definitions in a text, in order. */
    public static List<Definition> definitions(String text) {
        var found = new ArrayList<Definition>();
        var parentheses = PARENTHESIS.matcher(text);
        while (parentheses.find()) {
            var inside = parentheses.group(1).split("[,;]")[0].strip();
            var before = clause(text.substring(0, parentheses.start()));
            var definition = isShortForm(inside) ? definition(inside, lastWords(before, inside))
                    : definition(lastWord(before), inside);
            definition.ifPresent(found::add);
        }
        return found;
    }

    /**
     * The extra names that an article defines for known terms: short forms whose long form the finder knows, and long
     * forms whose short form it knows.
     *
     * @param texts the sentences of the article
     */
    public static Map<String, Term> names(List<String> texts, TermFinder finder) {
        var names = new HashMap<String, Term>();
        for (var text : texts) {
            for (var definition : definitions(text)) {
                var byLongForm = whole(definition.longForm(), finder);
                var byShortForm = whole(definition.shortForm(), finder);
                if (byLongForm.isPresent()) {
                    if (!byLongForm.equals(byShortForm)) {
                        names.putIfAbsent(definition.shortForm(), byLongForm.get());
                    }
                } else if (definition.shortForm().length() >= TELLING_SHORT_FORM) {
                    byShortForm.ifPresent(term -> names.putIfAbsent(definition.longForm(), term));
                }
            }
        }
        return Map.copyOf(names);
    }

    private static Optional<Term> whole(String name, TermFinder finder) {
        return finder.find(name).stream()
                .filter(mention -> mention.start() == 0 && mention.end() == name.length())
                .flatMap(mention -> mention.best(Form.NOUN).stream())
                .map(Candidate::term)
                .findFirst();
    }

    private static boolean isShortForm(String text) {
        return text.length() >= 2 && text.length() <= LONGEST_SHORT_FORM && text.split("\\s+").length <= 2
                && text.chars().anyMatch(Character::isUpperCase)
                && Character.isLetterOrDigit(text.charAt(0));
    }

    private static Optional<Definition> definition(String shortForm, String longForm) {
        if (!isShortForm(shortForm)) {
            return Optional.empty();
        }
        var start = bestStart(shortForm, longForm);
        if (start < 0) {
            return Optional.empty();
        }
        var words = longForm.substring(start).strip();
        var letters = shortForm.chars().filter(Character::isLetterOrDigit).count();
        var count = words.split("[\\s-]+").length;
        var fits = words.length() > shortForm.length() && count <= Math.min(letters + 5, letters * 2)
                && !(" " + words + " ").contains(" " + shortForm + " ");
        return fits ? Optional.of(new Definition(shortForm, words)) : Optional.empty();
    }

    /** Where the long form begins, or -1: the heart of the algorithm. */
    private static int bestStart(String shortWords, String longWords) {
        var shortForm = latin(shortWords);
        var longForm = latin(longWords);
        var at = longForm.length() - 1;
        for (var s = shortForm.length() - 1; s >= 0; s--) {
            var letter = Character.toLowerCase(shortForm.charAt(s));
            if (!Character.isLetterOrDigit(letter)) {
                continue;
            }
            while (at >= 0 && (Character.toLowerCase(longForm.charAt(at)) != letter
                    || s == 0 && at > 0 && Character.isLetterOrDigit(longForm.charAt(at - 1)))) {
                at--;
            }
            if (at < 0) {
                return -1;
            }
            at--;
        }
        return longForm.lastIndexOf(' ', at + 1) + 1;
    }

    /** Greek letters as the first letters of their names: "Tβ4" stands for "thymosin beta-4". */
    private static String latin(String text) {
        var letters = text.toCharArray();
        for (var i = 0; i < letters.length; i++) {
            var at = GREEK.indexOf(Character.toLowerCase(letters[i]));
            letters[i] = at < 0 ? letters[i] : LATIN.charAt(at);
        }
        return new String(letters);
    }

    private static String clause(String text) {
        return text.replaceAll("^.*[.;:!?()\\n]\\s", "").strip();
    }

    /** The words before the parenthesis that may belong to the long form. */
    private static String lastWords(String text, String shortForm) {
        var words = text.split("\\s+");
        var most = Math.min(shortForm.length() + 5, shortForm.length() * 2);
        var from = Math.max(0, words.length - most);
        return String.join(" ", List.of(words).subList(from, words.length));
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
