package org.peptidekg.mention;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.TsvTable;

/**
 * Which vocabulary's identifier stands for a term where there is room for one, by class, from
 * {@code data/links/preferred.tsv}. Immutable.
 */
public final class PreferredVocabularies {

    private static final String FILE = "data/links/preferred.tsv";
    private static final List<String> COLUMNS = List.of("classes", "prefixes");

    private final Map<TermClass, List<String>> prefixes = new EnumMap<>(TermClass.class);

    private PreferredVocabularies(TsvTable table) {
        for (var row : table.rows()) {
            for (var name : row.list("classes")) {
                var type = Arrays.stream(TermClass.values()).filter(one -> one.name().equals(name)).findFirst()
                        .orElseThrow(() -> row.bad("unknown class '" + name + "'"));
                if (prefixes.put(type, row.list("prefixes")) != null) {
                    throw row.bad("a second row for " + name);
                }
            }
        }
    }

    /** The table that is part of the program. */
    public static PreferredVocabularies bundled() {
        return new PreferredVocabularies(TsvTable.read(BundledFolder.file(FILE), COLUMNS));
    }

    /** The order of identifiers of a term: by vocabulary, those of no row behind the others, then as text. */
    public Comparator<String> order(TermClass type) {
        var wanted = prefixes.getOrDefault(type, List.of());
        return Comparator.comparingInt((String curie) -> {
            var place = wanted.indexOf(curie.substring(0, Math.max(0, curie.indexOf(':'))));
            return place < 0 ? wanted.size() : place;
        }).thenComparing(Comparator.naturalOrder());
    }
}
