package org.peptidekg.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.peptidekg.cli.io.UserFiles;
import org.peptidekg.export.select.Choice;
import picocli.CommandLine.Option;

/** The options that choose claims; each may be given with several others, all must hold. */
final class ChoiceOptions {

    @Option(names = "--article", paramLabel = "ARTICLE", description = "Claims that this article states: key, "
            + "address or title. Repeatable: one of them.")
    private List<String> articles = List.of();

    @Option(names = "--peptide", paramLabel = "TERM", description = "Claims about this peptide or other subject: "
            + "name, address or identifier. Repeatable.")
    private List<String> peptides = List.of();

    @Option(names = "--relation", paramLabel = "RELATION", description = "Claims with this relation. Repeatable.")
    private List<String> relations = List.of();

    @Option(names = "--certainty", paramLabel = "CERTAINTY",
            description = "Claims of at least this certainty: asserted, probable, possible.")
    private String certainty;

    @Option(names = "--polarity", paramLabel = "POLARITY", description = "Claims of this polarity: affirmed, negated.")
    private String polarity;

    @Option(names = "--around", paramLabel = "TERM", description = "Claims in the neighbourhood of this term.")
    private String around;

    @Option(names = "--hops", paramLabel = "N", description = "How far the neighbourhood goes; default: 1.")
    private String hops;

    @Option(names = "--query", paramLabel = "FILE", description = "Claims that the answer of this SELECT or CONSTRUCT "
            + "query names, as claims, as evidence or as triples.")
    private Path query;

    @Option(names = "--edges", paramLabel = "WHAT", description = "claims (the default), or pairs: facts only, one "
            + "edge a pair of things with the number of articles as its weight.")
    private String edges;

    @Option(names = "--backbone", description = "Beside the claims, the curated links of what they name: receptors "
            + "with their messengers, families and genes, messengers with their systems; marked as curated, with "
            + "their source. For graph formats and kgx.")
    private boolean backbone;

    Choice choice() {
        Map<String, List<String>> given = new HashMap<>();
        put(given, "article", articles);
        put(given, "peptide", peptides);
        put(given, "relation", relations);
        put(given, "certainty", certainty);
        put(given, "polarity", polarity);
        put(given, "around", around);
        put(given, "hops", hops);
        put(given, "query", query == null ? null : UserFiles.read(query));
        put(given, "edges", edges);
        put(given, "backbone", backbone ? "true" : null);
        return Choice.of(given);
    }

    private static void put(Map<String, List<String>> given, String name, String value) {
        if (value != null) {
            given.put(name, List.of(value));
        }
    }

    private static void put(Map<String, List<String>> given, String name, List<String> values) {
        if (!values.isEmpty()) {
            given.put(name, values);
        }
    }
}
