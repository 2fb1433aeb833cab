package org.peptidekg.rdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.rdf4j.model.IRI;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.TsvTable;

/**
 * The table of CURIE prefixes: tab-separated rows of prefix, expansion and source under a header. An empty
 * expansion marks codes that are known but have no address.
 */
public final class Prefixes {

    private static final String FILE = "ontology/prefixes.tsv";
    private static final List<String> COLUMNS = List.of("prefix", "expansion", "source");

    private final Map<String, String> expansions;

    private Prefixes(Map<String, String> expansions) {
        this.expansions = expansions;
    }

    /** The table that is part of the program. */
    public static Prefixes bundled() {
        return parse(FILE, BundledFolder.file(FILE).content());
    }

    /**
     * Reads a table.
     *
     * @throws BadInputException on a row that cannot be used
     */
    static Prefixes parse(String file, String content) {
        var expansions = new LinkedHashMap<String, String>();
        for (var row : TsvTable.read(file, content, COLUMNS).rows()) {
            var prefix = row.cell("prefix", cell -> cell.matches("[A-Za-z][A-Za-z0-9_.-]*"), "a prefix");
            var expansion = row.cell("expansion", cell -> cell.isEmpty()
                    || cell.matches("https?://[^\\s<>\"]+[/#_:=]"), "an expansion");
            row.required("source");
            if (expansions.put(prefix, expansion) != null) {
                throw row.bad("prefix " + prefix + " is given twice");
            }
        }
        return new Prefixes(Map.copyOf(expansions));
    }

    /** The same with further prefixes; what is in the table stays as it is. */
    public Prefixes with(Map<String, String> further) {
        var all = new LinkedHashMap<>(further);
        all.putAll(expansions);
        return new Prefixes(Map.copyOf(all));
    }

    /** Whether the prefix of a CURIE is in the table. */
    public boolean knows(String curie) {
        return expansions.containsKey(prefix(curie));
    }

    /** The address of a CURIE; empty if its prefix is not in the table or has no expansion. */
    public Optional<IRI> expand(String curie) {
        var expansion = expansions.getOrDefault(prefix(curie), "");
        var local = curie.substring(curie.indexOf(':') + 1);
        return expansion.isEmpty() || local.isBlank() || local.matches(".*[\\s<>\"{}|\\\\^`].*") ? Optional.empty()
                : Optional.of(Vocabulary.iri(expansion + local));
    }

    /** All prefixes that have an expansion, with it. */
    public Map<String, String> expansions() {
        var all = new TreeMap<>(expansions);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private static String prefix(String curie) {
        var colon = curie.indexOf(':');
        return colon < 0 ? "" : curie.substring(0, colon);
    }
}
