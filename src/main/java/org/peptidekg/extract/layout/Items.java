package org.peptidekg.extract.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.extract.token.Tokens;
import org.peptidekg.mention.Form;
import org.peptidekg.mention.TermClass;

/** Takes the words of a bullet or a cell apart: the things that it lists, and what is said more of each. */
final class Items {

    private static final Pattern PASSED = Phrases.layout().pattern("passed-over");
    private static final Set<String> BEFORE_CASES = Phrases.layout().words("before-cases");

    /**
     * One thing that is listed.
     *
     * @param start first token of its name
     * @param end token behind its name
     * @param tailEnd token behind those that tell more of it, which begin at {@code end}
     * @param modifier an adjective before "and" or "or" that shares its noun: "gastric" in "gastric and intestinal
     *     upset"; -1 if there is none
     */
    record Item(int start, int end, int tailEnd, int modifier) {

        Item(int start, int end, int tailEnd) {
            this(start, end, tailEnd, -1);
        }
    }

    private final Tokens tokens;
    private final LayoutWords words;
    private final List<Item> found = new ArrayList<>();

    private Items(Tokens tokens, LayoutWords words) {
        this.tokens = tokens;
        this.words = words;
    }

    static List<Item> of(Tokens tokens, LayoutWords words) {
        var items = new Items(tokens, words);
        var from = 0;
        var depth = 0;
        for (var i = 0; i < tokens.size(); i++) {
            depth += tokens.word(i).matches("[(\\[]") ? 1 : tokens.word(i).matches("[)\\]]") ? -1 : 0;
            if (depth <= 0 && items.parts(i)) {
                items.add(from, i);
                from = i + 1;
            }
        }
        var end = tokens.size();
        while (end > from && tokens.word(end - 1).matches("[.;:!]")) {
            end--;
        }
        items.add(from, end);
        return List.copyOf(items.found);
    }

    private boolean parts(int i) {
        return words.separator().contains(tokens.word(i)) && !inName(tokens, i);
    }

    /** Whether a token stands between others of one name that the lexicon knows. */
    static boolean inName(Tokens tokens, int i) {
        return tokens.mentionAt(i).filter(m -> m.start() < i && i < m.end() - 1).isPresent();
    }

    /** Adds the words between two separators: a thing, or more of the thing before. */
    private void add(int from, int to) {
        var start = from;
        while (start < to && isEmpty(start) && !(start + 2 == to && tokens.word(start + 1).endsWith("ed"))) {
            start++;
        }
        if (start < to && BEFORE_CASES.contains(tokens.word(start))) {
            start = behindCases(start, to);
        }
        if (start >= to) {
            return;
        }
        var begins = found.isEmpty() && words.deviation().contains(tokens.word(start));
        if (!begins && words.tail().contains(tokens.word(start)) || tokens.is(start, "SCONJ")) {
            extend(to);
            return;
        }
        if (isCaused(from)) {
            extend(to);
            return;
        }
        var modifier = takeModifier();
        found.add(new Item(start, nameEnd(start, to), to, modifier));
    }

    private boolean isEmpty(int i) {
        return tokens.is(i, "DET", "PUNCT") || PASSED.matcher(tokens.word(i)).matches()
                || words.degree().contains(tokens.word(i)) && tokens.mentionAt(i).isEmpty();
    }

    /** Behind "in rare cases", if a name follows; the end if nothing does. */
    private int behindCases(int start, int to) {
        for (var i = start; i < Math.min(to, start + 5); i++) {
            if (words.cases().contains(tokens.lemma(i)) || words.cases().contains(tokens.word(i))) {
                var next = i + 1;
                while (next < to && isEmpty(next)) {
                    next++;
                }
                return next;
            }
        }
        return start;
    }

    private int nameEnd(int start, int to) {
        for (var i = start + 1; i < to; i++) {
            var inside = within(i);
            if (!inside && words.tail().contains(tokens.word(i)) && !goesOn(start, i)) {
                return i;
            }
        }
        return to;
    }

    private boolean within(int i) {
        return tokens.mentionAt(i).filter(m -> m.start() < i).isPresent();
    }

    /** "a fall in blood pressure", "sensitivity to light". */
    private boolean goesOn(int start, int i) {
        var head = tokens.lemma(i - 1);
        return i > start && (tokens.at(i, "in") && words.change().contains(head)
                || tokens.at(i, "to") && words.directed().contains(head));
    }

    private void extend(int to) {
        if (!found.isEmpty()) {
            var last = found.remove(found.size() - 1);
            found.add(new Item(last.start(), last.end(), to, last.modifier()));
        }
    }

    /** "Hair loss due to fasting and stress": what "and" joins behind such words is not listed. */
    private boolean isCaused(int from) {
        return !found.isEmpty() && from > 0 && Word.in(tokens.word(from - 1), "and", "or", "&")
                && Word.in(tokens.word(found.get(found.size() - 1).end()), "due", "because", "caused");
    }

    /** "Gastric and intestinal upset": an adjective alone shares the noun of what follows, and is no name. */
    private int takeModifier() {
        if (found.isEmpty()) {
            return -1;
        }
        var before = found.get(found.size() - 1);
        if (tokens.word(before.tailEnd()).matches("and|or|/|&") && before.end() - before.start() == 1
                && before.tailEnd() == before.end() && describes(before.start())
                && tokens.mentionAt(before.start()).filter(m -> m.mention().best(Form.NOUN).isPresent()
                        && m.mention().best().term().termClass() != TermClass.Anatomy).isEmpty()) {
            found.remove(found.size() - 1);
            return before.start();
        }
        return -1;
    }

    /** Whether a word alone is an adjective: by its tag, as one that tells a complaint, or by its ending. */
    private boolean describes(int i) {
        return tokens.is(i, "ADJ") || words.deviation().contains(tokens.word(i))
                || tokens.word(i).matches(".{3,}(?:ic|al|ous|ular)");
    }
}
