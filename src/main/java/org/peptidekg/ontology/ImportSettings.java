package org.peptidekg.ontology;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.peptidekg.mention.TermClass;
import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.TsvTable;

/**
 * What the import knows of ontologies, from {@code data/import}.
 *
 * @param branches prefix, or id at the top of a branch, to the class of what is below it; empty: not wanted
 * @param licences prefix to the licence of its ontology
 * @param shipped prefixes whose content may be handed on with the program
 * @param commonWords words that alone make no name
 */
record ImportSettings(Map<String, Optional<TermClass>> branches, Map<String, String> licences, Set<String> shipped,
        Set<String> commonWords) {

    private static final String FOLDER = "data/import/";
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static ImportSettings bundled() {
        var branches = new LinkedHashMap<String, Optional<TermClass>>();
        rows("branches.tsv", "id", "class", "note").forEach((id, row) -> branches.put(id,
                row.cell("class").equals("-") ? Optional.empty() : Optional.of(TermClass.valueOf(row.cell("class")))));
        var licences = new LinkedHashMap<String, String>();
        var sources = rows("sources.tsv", "prefix", "title", "licence", "shipped");
        sources.forEach((prefix, row) -> licences.put(prefix, row.cell("licence")));
        var shipped = sources.keySet().stream().filter(prefix -> sources.get(prefix).cell("shipped").equals("yes"))
                .collect(Collectors.toSet());
        var words = BundledFolder.file(FOLDER + "common-words.txt").content().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toSet());
        return new ImportSettings(branches, licences, shipped, words);
    }

    /** Bare names of relations to their identifiers. */
    static Map<String, String> relations() {
        return rows("relations.tsv", "name", "relation", "source").entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, row -> row.getValue().cell("relation")));
    }

    /** The rows by their first cells. */
    private static Map<String, TsvTable.Row> rows(String name, String... columns) {
        var rows = new LinkedHashMap<String, TsvTable.Row>();
        for (var row : TsvTable.bundled(FOLDER + name, columns).rows()) {
            if (rows.put(row.required(columns[0]), row) != null) {
                throw row.bad("a second row for " + row.cell(columns[0]));
            }
        }
        return rows;
    }

    /** Whether all words of a name are everyday ones, or it is too short to mean one thing. */
    boolean isStopWord(String name) {
        var words = NO_WORD.split(name.toLowerCase(Locale.ROOT));
        var letters = name.codePoints().filter(Character::isLetter).count();
        if (letters < 3) {
            return true;
        }
        for (var word : words) {
            if (!word.isEmpty() && !commonWords.contains(word) && !NUMBER.matcher(word).matches()) {
                return false;
            }
        }
        return true;
    }
}
