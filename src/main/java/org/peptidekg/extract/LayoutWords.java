package org.peptidekg.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Words by which items and cells are taken apart, from {@code data/rules/layout-words.yaml}; the file says what each
 * class is for.
 */
record LayoutWords(Set<String> separator, Set<String> tail, Set<String> change, Set<String> trouble,
        Set<String> directed,
               Set<String> deviation, Set<String> degree, Set<String> cases, Pattern neither, Pattern no, Pattern yes) {

    static LayoutWords read(RuleFile file) {
        var root = file.root();
        root.refuseOthers("separator", "tail", "change", "trouble", "directed", "deviation", "degree", "cases",
                "neither",
                "no", "yes");
        return new LayoutWords(root.set("separator"), root.set("tail"), root.set("change"), root.set("trouble"),
                root.set("directed"),
                root.set("deviation"), root.set("degree"), root.set("cases"), pattern(root, "neither"),
                pattern(root, "no"), pattern(root, "yes"));
    }

    private static Pattern pattern(RuleFile.Entry root, String key) {
        try {
            return Pattern.compile(root.text(key));
        } catch (PatternSyntaxException e) {
            throw root.bad("'" + key + "' is no regular expression: " + e.getDescription());
        }
    }

    /** Whether a cell affirms or denies the head of its row or column; empty if it does neither. */
    Optional<Boolean> verdict(String cell) {
        var plain = cell.toLowerCase(Locale.ROOT).strip();
        if (neither.matcher(plain).find()) {
            return Optional.empty();
        }
        return no.matcher(plain).find() ? Optional.of(false)
                : yes.matcher(plain).find() ? Optional.of(true) : Optional.empty();
    }
}
