package org.peptidekg.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.peptidekg.text.TsvTable;

/**
 * What is known of the forms of words, read from {@code word-forms.tsv}.
 *
 * @param plurals irregular plurals with their singular
 * @param prefixes first parts that may be written with a hyphen or without: anti, neuro
 * @param blocking first parts that turn a hyphenated word into another thing: the tumor of "anti-tumor" is no mention
 */
record WordForms(Map<String, String> plurals, Set<String> prefixes, Set<String> blocking) {

    static WordForms read(TsvTable table) {
        var plurals = new HashMap<String, String>();
        var prefixes = new HashSet<String>();
        var blocking = new HashSet<String>();
        for (var row : table.rows()) {
            var form = row.required("form");
            switch (row.required("kind")) {
                case "plural" -> plurals.put(form, row.required("value"));
                case "prefix" -> prefixes.add(form);
                case "blocking-prefix" -> blocking.add(form);
                default -> throw row.bad("unknown kind '" + row.required("kind")
                        + "', expected plural, prefix or blocking-prefix");
            }
        }
        return new WordForms(Map.copyOf(plurals), Set.copyOf(prefixes), Set.copyOf(blocking));
    }

    /** The singulars that a regular plural may have, likeliest first; none if the word does not look like a plural. */
    static List<String> singulars(String word) {
        var length = word.length();
        if (length < 4 || word.charAt(length - 1) != 's' || word.endsWith("ss") || word.endsWith("us")
                || word.endsWith("is")) {
            return List.of();
        }
        var found = new ArrayList<String>(3);
        if (word.endsWith("ies")) {
            found.add(word.substring(0, length - 3) + "y");
        }
        var unvoiced = word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches")
                || word.endsWith("shes") || word.endsWith("uses");
        if (unvoiced) {
            found.add(word.substring(0, length - 2));
        }
        found.add(word.substring(0, length - 1));
        if (word.endsWith("ses")) {
            found.add(word.substring(0, length - 2) + "is");
        }
        return found;
    }
}
