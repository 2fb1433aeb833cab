package org.peptidekg.article.clean;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/**
 * Beginnings of words that keep their hyphen at the end of a line, from {@code data/reading/hyphen-beginnings.tsv}.
 * Immutable.
 *
 * @param examples for each beginning a whole word
 */
public record HyphenBeginnings(Map<String, String> examples) {

    private static final String FILE = "data/reading/hyphen-beginnings.tsv";

    public static HyphenBeginnings bundled() {
        return read(FILE, BundledFolder.file(FILE).content());
    }

    /** @throws BadInputException for a row that is not: beginning, a word with it and a hyphen */
    static HyphenBeginnings read(String name, String content) {
        var examples = new LinkedHashMap<String, String>();
        var lines = content.split("\n");
        for (var i = 1; i < lines.length; i++) {
            var cells = lines[i].split("\t", -1);
            if (cells.length != 2 || !cells[0].matches("\\p{Ll}+") || !cells[1].startsWith(cells[0] + "-")) {
                throw new BadInputException(name, i + 1, "a row is: beginning, a word with it and a hyphen");
            }
            examples.put(cells[0], cells[1]);
        }
        return new HyphenBeginnings(Map.copyOf(examples));
    }

    boolean has(String word) {
        return examples.containsKey(word.toLowerCase(Locale.ROOT));
    }
}
