package org.peptidekg.extract.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.mention.TermClass;
import org.peptidekg.text.BadInputException;

/**
 * What kind of thing a common noun names in its most frequent sense, after WordNet 3.1, from
 * {@code data/rules/noun-senses.tsv}: {@code person}, {@code organization}, {@code condition}, {@code time} and so on.
 * Immutable.
 */
public final class NounSenses {

    /** Classes of terms that senses stand for. */
    private static final Pattern BEHIND_HEAD = Pattern.compile(" " + Phrases.sentences().piece("behind-head") + " ");
    private static final Map<String, TermClass> CLASSES = Map.of("symptom", TermClass.Symptom, "condition",
            TermClass.Condition, "drug", TermClass.Drug, "hormone", TermClass.Hormone, "enzyme", TermClass.Enzyme,
            "protein", TermClass.Protein, "anatomy", TermClass.Anatomy, "person", TermClass.Population,
            "organization", TermClass.Organization);

    private static final int LEAST_ROOM = 16;
    /** Characters a word, so that at most half of the table is taken. */
    private static final int SHORTEST = 4;

    /** The file: to make a text of each of its many words would take longer than all else that is read at the start. */
    private final String content;
    /** A hash table of where the words stand in the file, 0 where none is, and the sense of each. */
    private final int[] starts;
    private final String[] senses;

    private NounSenses(String content) {
        this.content = content;
        var room = Integer.highestOneBit(Math.max(LEAST_ROOM, 2 * content.length() / SHORTEST)) * 2;
        this.starts = new int[room];
        this.senses = new String[room];
    }

    /** @throws BadInputException for a row that is not: sense, words */
    public static NounSenses read(String name, String content) {
        var all = new NounSenses(content);
        var line = 2;
        for (var start = content.indexOf('\n') + 1; start > 0 && start < content.length(); line++) {
            var end = content.indexOf('\n', start);
            end = end < 0 ? content.length() : end;
            var tab = content.indexOf('\t', start);
            if (tab <= start || tab > end) {
                throw new BadInputException(name, line, "a row is: sense, then words with blanks between them");
            }
            all.add(content.substring(start, tab).intern(), tab + 1, end);
            start = end + 1;
        }
        return all;
    }

    private void add(String sense, int from, int to) {
        var start = from;
        var hash = 0;
        for (var i = from; i <= to; i++) {
            if (i == to || content.charAt(i) == ' ') {
                var slot = slot(hash, start, i - start);
                starts[slot] = start;
                senses[slot] = sense;
                start = i + 1;
                hash = 0;
            } else {
                hash = 31 * hash + content.charAt(i);
            }
        }
    }

    /** Where a word of the file is kept, or would be. */
    private int slot(int hash, int start, int length) {
        var slot = first(hash);
        while (starts[slot] != 0 && !(ends(starts[slot] + length)
                && content.regionMatches(starts[slot], content, start, length))) {
            slot = slot + 1 & starts.length - 1;
        }
        return slot;
    }

    private int first(int hash) {
        return (hash ^ hash >>> 15) & starts.length - 1;
    }

    private boolean ends(int at) {
        return at >= content.length() || content.charAt(at) == ' ' || content.charAt(at) == '\n';
    }

    /** The sense of a noun in its dictionary form; empty if WordNet does not have it. */
    public Optional<String> of(String lemma) {
        var slot = first(lemma.hashCode());
        while (starts[slot] != 0) {
            if (content.startsWith(lemma, starts[slot]) && ends(starts[slot] + lemma.length())) {
                return Optional.of(senses[slot]);
            }
            slot = slot + 1 & starts.length - 1;
        }
        return Optional.empty();
    }

    /** The sense of the noun that heads a phrase: of "risk" in "overall risks of falling". */
    public Optional<String> ofPhrase(String label) {
        var lower = label.toLowerCase(Locale.ROOT);
        var behind = BEHIND_HEAD.matcher(lower);
        var head = behind.find() ? lower.substring(0, behind.start()) : lower;
        var word = head.substring(head.lastIndexOf(' ') + 1);
        return of(word).or(() -> singular(word, "s", "")).or(() -> singular(word, "es", ""))
                .or(() -> singular(word, "ies", "y"));
    }

    private Optional<String> singular(String word, String ending, String instead) {
        return word.endsWith(ending) ? of(word.substring(0, word.length() - ending.length()) + instead)
                : Optional.empty();
    }

    /** The class of a term with this head that no lexicon row names. */
    public Optional<TermClass> termClass(String lemma) {
        return of(lemma).map(CLASSES::get);
    }
}
