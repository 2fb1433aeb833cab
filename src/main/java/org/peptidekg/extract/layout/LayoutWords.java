package org.peptidekg.extract.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.peptidekg.extract.rules.RuleFile;

/**
 * Words by which items and cells are taken apart, from {@code data/rules/layout-words.yaml}; the file says what each
 * class is for.
 */
record LayoutWords(Set<String> separator, Set<String> tail, Set<String> change, Set<String> trouble,
        Set<String> directed,
               Set<String> deviation, Set<String> degree, Set<String> cases, Pattern neither, Pattern no, Pattern yes,
               Set<String> passing, Changes changes) {

    /**
     * What cells of comparisons say.
     *
     * @param better what says that a thing changes for the better, whatever it is
     * @param unchanged what says that a thing stays as it is
     * @param complaint labels of complaints that a substance brings rather than relieves where a cell tells a level
     * @param measure last words of heads that are no part of the thing that changes
     * @param harm last words of heads that speak of a harm
     * @param brought last words of heads of what a substance brings about
     * @param outcome labels of what is brought about rather than improved
     */
    record Changes(Pattern some, Pattern none, Pattern rising, Pattern falling, Pattern better, Pattern worse,
            Pattern unchanged, Set<String> measure, Set<String> harm, Set<String> brought, Set<String> outcome,
            Set<String> complaint) {
    }

    private static final Pattern SIGNS = Pattern.compile("[:*.,;/&]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)"
            + "|[\\d.,/%\u2264\u2265<>+\u2013\u2014&:-]+(?=\\s|$)"
            + "|(?<=\\s|^)[\\d.,/%\u2264\u2265<>+\u2013\u2014&:-]+");

    static LayoutWords read(RuleFile file) {
        var root = file.root();
        root.refuseOthers("separator", "tail", "change", "trouble", "directed", "deviation", "degree", "cases",
                "neither",
                "no", "yes", "passing", "some", "rising", "falling", "better", "worse", "unchanged", "absent",
                "measure", "harm", "brought", "outcome", "complaint");
        return new LayoutWords(root.set("separator"), root.set("tail"), root.set("change"), root.set("trouble"),
                root.set("directed"),
                root.set("deviation"), root.set("degree"), root.set("cases"), pattern(root, "neither"),
                pattern(root, "no"), pattern(root, "yes"), root.set("passing"),
                new Changes(pattern(root, "some"), pattern(root, "absent"), pattern(root, "rising"),
                        pattern(root, "falling"), pattern(root, "better"), pattern(root, "worse"),
                        pattern(root, "unchanged"), root.set("measure"), root.set("harm"), root.set("brought"),
                        root.set("outcome"), root.set("complaint")));
    }

    private static Pattern pattern(RuleFile.Entry root, String key) {
        try {
            return Pattern.compile(root.text(key));
        } catch (PatternSyntaxException e) {
            throw root.bad("'" + key + "' is no regular expression: " + e.getDescription());
        }
    }

    /** Whether a head only sorts what stands below it, so that the head above it says what that is. */
    boolean passes(String head) {
        var left = SIGNS.matcher(BRACKETS.matcher(head.toLowerCase(Locale.ROOT)).replaceAll(" ")).replaceAll(" ");
        return !head.isBlank() && BLANKS.splitAsStream(left.strip()).allMatch(word -> word.isEmpty()
                || passing.contains(word));
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
