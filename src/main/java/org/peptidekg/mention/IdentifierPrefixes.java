package org.peptidekg.mention;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.text.TsvTable;

/** The vocabularies that identifiers may come from, read from {@code prefixes.tsv}. */
record IdentifierPrefixes(Map<String, String> iris, Map<String, Pattern> patterns) {

    private static final Pattern ANY = Pattern.compile("\\S+");

    static IdentifierPrefixes read(List<TsvTable> tables) {
        var iris = new LinkedHashMap<String, String>();
        var patterns = new LinkedHashMap<String, Pattern>();
        for (var row : tables.stream().flatMap(table -> table.rows().stream()).toList()) {
            var prefix = row.required("prefix");
            if (iris.put(prefix, row.required("iri")) != null) {
                throw row.bad("the prefix '" + prefix + "' stands twice");
            }
            patterns.put(prefix, row.pattern("pattern", 0));
        }
        return new IdentifierPrefixes(Collections.unmodifiableMap(iris), Map.copyOf(patterns));
    }

    /** The same with a prefix that a row brings; whatever stands behind it is an identifier. */
    IdentifierPrefixes with(TsvTable.Row row, String prefix, String iri) {
        if (iris.containsKey(prefix)) {
            if (iris.get(prefix).equals(iri)) {
                return this;
            }
            throw row.bad("the prefix '" + prefix + "' stands for " + iris.get(prefix));
        }
        var moreIris = new LinkedHashMap<>(iris);
        var morePatterns = new LinkedHashMap<>(patterns);
        moreIris.put(prefix, iri);
        morePatterns.put(prefix, ANY);
        return new IdentifierPrefixes(Collections.unmodifiableMap(moreIris), Map.copyOf(morePatterns));
    }

    void check(TsvTable.Row row, String curie) {
        problem(curie).ifPresent(reason -> {
            throw row.bad(reason);
        });
    }

    /** What is wrong with an identifier, if anything is. */
    Optional<String> problem(String curie) {
        var parts = curie.split(":", 2);
        var pattern = patterns.get(parts[0]);
        if (parts.length < 2 || pattern == null) {
            return Optional.of("unknown prefix in '" + curie + "'");
        }
        return pattern.matcher(parts[1]).matches() ? Optional.empty()
                : Optional.of("'" + curie + "' does not look like an identifier of " + parts[0]);
    }
}
