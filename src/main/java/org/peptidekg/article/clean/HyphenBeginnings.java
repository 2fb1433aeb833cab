package org.peptidekg.article.clean;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.TsvTable;

/**
 * Beginnings of words that keep their hyphen at the end of a line, from {@code data/reading/hyphen-beginnings.tsv}.
 * Immutable.
 *
 * @param examples for each beginning a whole word
 */
public record HyphenBeginnings(Map<String, String> examples) {

    private static final String FILE = "data/reading/hyphen-beginnings.tsv";
    private static final List<String> COLUMNS = List.of("beginning", "example");

    public static HyphenBeginnings bundled() {
        return read(FILE, BundledFolder.file(FILE).content());
    }

    /** @throws BadInputException for a row that is not: beginning, a word with it and a hyphen */
    static HyphenBeginnings read(String name, String content) {
        var examples = new LinkedHashMap<String, String>();
        for (var row : TsvTable.read(name, content, COLUMNS).rows()) {
            var beginning = row.cell("beginning", cell -> cell.matches("\\p{Ll}+"), "small letters");
            examples.put(beginning, row.cell("example", word -> word.startsWith(beginning + "-"),
                    "a word that begins with '" + beginning + "-'"));
        }
        return new HyphenBeginnings(Map.copyOf(examples));
    }

    boolean has(String word) {
        return examples.containsKey(word.toLowerCase(Locale.ROOT));
    }
}
