package org.peptidekg.ontology;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.peptidekg.mention.TermClass;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

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
        rows("branches.tsv", 3).forEach((id, cells) -> branches.put(id, cells[1].equals("-") ? Optional.empty()
                : Optional.of(TermClass.valueOf(cells[1]))));
        var licences = new LinkedHashMap<String, String>();
        var sources = rows("sources.tsv", 4);
        sources.forEach((prefix, cells) -> licences.put(prefix, cells[2]));
        var shipped = sources.values().stream().filter(cells -> cells[3].equals("yes")).map(cells -> cells[0])
                .collect(Collectors.toSet());
        var words = BundledFolder.file(FOLDER + "common-words.txt").content().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toSet());
        return new ImportSettings(branches, licences, shipped, words);
    }

    /** Bare names of relations to their identifiers. */
    static Map<String, String> relations() {
        return rows("relations.tsv", 3).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, row -> row.getValue()[1]));
    }

    private static Map<String, String[]> rows(String name, int cells) {
        var rows = new LinkedHashMap<String, String[]>();
        var lines = BundledFolder.file(FOLDER + name).content().lines().toList();
        for (var i = 1; i < lines.size(); i++) {
            var row = lines.get(i).split("\t", -1);
            if (row.length != cells || rows.put(row[0], row) != null) {
                throw new BadInputException(FOLDER + name, i + 1,
                        "expected " + cells + " cells, the first of them new");
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
