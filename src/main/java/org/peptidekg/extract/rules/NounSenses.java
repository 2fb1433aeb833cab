package org.peptidekg.extract.rules;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.mention.TermClass;
import org.peptidekg.text.BadInputException;

/**
 * What kind of thing a common noun names in its most frequent sense, after WordNet 3.1, from
 * {@code data/rules/noun-senses.tsv}: {@code person}, {@code organization}, {@code condition}, {@code time} and so on.
 */
public record NounSenses(Map<String, String> byLemma) {

    /** Classes of terms that senses stand for. */
    private static final Pattern BEHIND_HEAD = Pattern.compile(" " + Phrases.sentences().piece("behind-head") + " ");
    private static final Map<String, TermClass> CLASSES = Map.of("symptom", TermClass.Symptom, "condition",
            TermClass.Condition, "drug", TermClass.Drug, "hormone", TermClass.Hormone, "enzyme", TermClass.Enzyme,
            "protein", TermClass.Protein, "anatomy", TermClass.Anatomy, "person", TermClass.Population,
            "organization", TermClass.Organization);

    /** @throws BadInputException for a row that is not: sense, words */
    public static NounSenses read(String name, String content) {
        var senses = new HashMap<String, String>(80_000);
        var lines = content.split("\n");
        for (var i = 1; i < lines.length; i++) {
            var tab = lines[i].indexOf('\t');
            if (tab <= 0) {
                throw new BadInputException(name, i + 1, "a row is: sense, then words with blanks between them");
            }
            var sense = lines[i].substring(0, tab).intern();
            for (var word : lines[i].substring(tab + 1).split(" ")) {
                senses.put(word, sense);
            }
        }
        return new NounSenses(Map.copyOf(senses));
    }

    /** The sense of a noun in its dictionary form; empty if WordNet does not have it. */
    public Optional<String> of(String lemma) {
        return Optional.ofNullable(byLemma.get(lemma));
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
