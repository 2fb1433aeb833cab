package org.peptidekg.extract.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is tried only on texts with one of some pieces in them: looking for these takes a hundredth of the
 * time.
 *
 * @param pieces in lower case; whatever matches the pattern holds one of them
 */
public record Hinted(Pattern pattern, List<String> pieces) {

    /** A pattern that does not regard case. */
    public static Hinted of(String pattern, String... pieces) {
        return new Hinted(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), List.of(pieces));
    }

    /** Whether it may stand in a text; if not, it does not. */
    public boolean mayBeIn(String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        for (var piece : pieces) {
            if (plain.contains(piece)) {
                return true;
            }
        }
        return false;
    }

    public boolean isIn(String text) {
        return mayBeIn(text) && pattern.matcher(text).find();
    }

    public Matcher matcher(String text) {
        return pattern.matcher(text);
    }
}
