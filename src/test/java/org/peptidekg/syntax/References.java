package org.peptidekg.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Citations and pointers to figures in brackets, which Penn's trees hang now here, now there: all hang as "parataxis"
 * on the word before the bracket, and of a list of numbers each further one is joined to the first.
 */
final class References {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+[A-Za-z]?([-–,][0-9]+[A-Za-z]?)*");
    private static final Pattern JOINT = Pattern.compile("[,;&–-]|and|to");
    private static final Pattern POINTER =
            Pattern.compile("(?i)(fig|figure|table|section|supplementa|additional|ref|movie|box|appendix).*");
    private static final Pattern OPENING =
            Pattern.compile("(?i)see|also|e\\.?g\\.?|reviewed|for|review|in|data|file|,");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9][0-9][a-z]?");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}.*|et|al\\.?|and|[,;&.]|de|van|von|der|in|press|see|also|e\\.g\\.");

    private References() {
    }

    static Sentence apply(Sentence sentence) {
        var rows = new ArrayList<>(sentence.rows());
        for (var open = 1; open < rows.size() - 2; open++) {
            var sign = rows.get(open).word();
            if (!sign.equals("(") && !sign.equals("[")) {
                continue;
            }
            var close = open + 1;
            while (close < rows.size() && !")](["
                    .contains(rows.get(close).word())) {
                close++;
            }
            if (close < rows.size() && ")]".contains(rows.get(close).word()) && close > open + 1) {
                hang(rows, open, close);
            }
        }
        var changed = new Sentence(List.copyOf(rows));
        return changed.isTree() ? changed : sentence;
    }

    private static void hang(List<Sentence.Row> rows, int open, int close) {
        var words = rows.subList(open + 1, close).stream().map(Sentence.Row::word).toList();
        var numbers = words.stream().allMatch(w -> NUMBER.matcher(w).matches() || JOINT.matcher(w).matches())
                && NUMBER.matcher(words.get(0)).matches();
        var first = words.stream().filter(w -> !OPENING.matcher(w).matches()).findFirst().orElse("");
        var pointer = POINTER.matcher(first).matches() && words.size() < 12;
        var citation = words.stream().anyMatch(w -> YEAR.matcher(w).matches()) && words.size() > 1
                && words.stream().allMatch(w -> NAME.matcher(w).matches() || YEAR.matcher(w).matches());
        var before = open - 1;
        if (!(numbers || pointer || citation) || rows.get(before).upos().equals("PUNCT")
                || isEnteredFromOutside(rows, open, close)) {
            return;
        }
        var head = numbers ? open + 1 : headOf(rows, open, close);
        if (head < 0 || isWithin(rows, before, open, close)) {
            return;
        }
        if (numbers) {
            join(rows, open, close);
        }
        rows.set(head, rows.get(head).hung(before, "parataxis"));
        rows.set(open, rows.get(open).hung(head, "punct"));
        rows.set(close, rows.get(close).hung(head, "punct"));
    }

    private static void join(List<Sentence.Row> rows, int open, int close) {
        for (var i = open + 2; i < close; i++) {
            var word = rows.get(i).word();
            var next = Math.min(i + 1, close - 1);
            if (NUMBER.matcher(word).matches()) {
                rows.set(i, rows.get(i).hung(open + 1, "conj"));
            } else {
                var joint = next == i ? open + 1 : next;
                rows.set(i, rows.get(i).hung(joint, rows.get(i).upos().equals("CCONJ") ? "cc" : "punct"));
            }
        }
    }

    /** Whether a word outside hangs on one inside. */
    private static boolean isEnteredFromOutside(List<Sentence.Row> rows, int open, int close) {
        for (var i = 0; i < rows.size(); i++) {
            var head = rows.get(i).head();
            if ((i < open || i > close) && head >= open && head <= close) {
                return true;
            }
        }
        return false;
    }

    /** The one word inside that hangs on one outside, or -1. */
    private static int headOf(List<Sentence.Row> rows, int open, int close) {
        var found = -1;
        for (var i = open + 1; i < close; i++) {
            var head = rows.get(i).head();
            if ((head <= open || head >= close) && !rows.get(i).upos().equals("PUNCT")) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static boolean isWithin(List<Sentence.Row> rows, int i, int open, int close) {
        var head = rows.get(i).head();
        return head >= open && head <= close;
    }
}
