package org.peptidekg.rdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.rdf4j.model.IRI;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/**
 * The table of CURIE prefixes: tab-separated rows of prefix, expansion and source under a header. An empty
 * expansion marks codes that are known but have no address.
 */
public final class Prefixes {

    private static final String FILE = "ontology/prefixes.tsv";
    private static final String HEADER = "prefix\texpansion\tsource";

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
        var lines = content.split("\r?\n");
        if (!lines[0].equals(HEADER)) {
            throw new BadInputException(file, 1, "the header must be: " + HEADER.replace("\t", ", "));
        }
        var expansions = new LinkedHashMap<String, String>();
        for (var i = 1; i < lines.length; i++) {
            var cells = lines[i].split("\t", -1);
            if (cells.length != 3 || !cells[0].matches("[A-Za-z][A-Za-z0-9_.-]*") || cells[2].isBlank()) {
                throw new BadInputException(file, i + 1, "expected a prefix, an expansion or nothing, and a source");
            }
            if (!cells[1].isEmpty() && !cells[1].matches("https?://[^\\s<>\"]+[/#_:=]")) {
                throw new BadInputException(file, i + 1, "not an expansion: " + cells[1]);
            }
            if (expansions.put(cells[0], cells[1]) != null) {
                throw new BadInputException(file, i + 1, "prefix " + cells[0] + " is given twice");
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
