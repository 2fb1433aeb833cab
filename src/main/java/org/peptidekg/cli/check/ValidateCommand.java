package org.peptidekg.cli.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.peptidekg.GraphChecks;
import org.peptidekg.IdentifierChecks;
import org.peptidekg.Pipeline;
import org.peptidekg.article.read.ArticleFiles;
import org.peptidekg.cli.io.StoreOption;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.export.kgx.KgxCheck;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.ontology.OntologyFile;
import org.peptidekg.rdf.shapes.Finding;
import org.peptidekg.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code validate}: what is wrong with a graph. */
@Command(name = "validate",
        description = "Checks a store, or articles read anew: shapes, offsets, identifiers, links. Prints a line "
                + "for each finding: its id, graph, place and message. Exit 1 if there is any.")
public final class ValidateCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Parameters(arity = "0..*", paramLabel = "INPUT",
            description = "Files or folders to read; without any, the store is checked.")
    private List<Path> inputs = List.of();

    @Option(names = "--kgx", paramLabel = "FOLDER",
            description = "Check the KGX files of this folder against the Biolink model instead.")
    private Path kgx;

    @Option(names = "--ontology", paramLabel = "FILE",
            description = "OBO or OWL file to look identifiers up in: are they there, current, of this label? May be "
                    + "given several times.")
    private List<Path> ontologies = List.of();

    @Mixin
    private StoreOption storeOption;

    private final Streams streams;

    public ValidateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        var findings = kgx != null ? KgxCheck.check(kgx) : inputs.isEmpty() ? checkStore() : checkInputs();
        findings.forEach(finding -> streams.out().println(String.join("\t", finding.id(), finding.graph(),
                finding.focus(), finding.message().replaceAll("[\\t\\r\\n]", " "))));
        streams.err().println(findings.isEmpty() ? "no findings" : findings.size() + " findings");
        return findings.isEmpty() ? 0 : FAILED;
    }

    private List<Finding> checkStore() {
        try (var store = storeOption.open()) {
            return Stream.concat(GraphChecks.bundled().check(store).stream(), identifiers().check(store).stream())
                    .toList();
        }
    }

    private List<Finding> checkInputs() {
        var pipeline = Pipeline.bundled();
        var checks = GraphChecks.bundled();
        var findings = new ArrayList<Finding>();
        try (var store = GraphStore.inMemory()) {
            for (var input : inputs) {
                for (var file : ArticleFiles.in(input)) {
                    for (var read : pipeline.read(file)) {
                        findings.addAll(checks.check(read));
                        pipeline.store(read, store);
                    }
                }
            }
            findings.addAll(checks.check(store));
            findings.addAll(identifiers().check(store));
        }
        return findings;
    }

    private IdentifierChecks identifiers() {
        return new IdentifierChecks(Lexicon.bundled(), ontologies.stream().map(OntologyFile::read).toList());
    }
}
