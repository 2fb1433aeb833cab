package org.peptidekg.cli.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import org.peptidekg.IdentifierChecks;
import org.peptidekg.audit.Audit;
import org.peptidekg.audit.ExpectedAnswers;
import org.peptidekg.audit.Severity;
import org.peptidekg.cli.io.Output;
import org.peptidekg.cli.io.StoreOption;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.cli.io.UserFiles;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.ontology.OntologyFile;
import org.peptidekg.query.saved.SavedQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit}: what speaks against releasing a graph. */
@Command(name = "audit", description = {"Checks a graph before it is released: edges without evidence, quotations "
        + "that are not in the text, identifiers, mappings, shapes, prefixes, disputed facts, and answers that saved "
        + "queries no longer give.", "Prints a line for each finding: its weight, id, graph, place and message. Exit 1 "
        + "if any is an error."})
public final class AuditCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    /** How a report is written. */
    enum Form { TEXT, JSON }

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private Form format = Form.TEXT;

    @Option(names = "--fail-on", paramLabel = "WEIGHT",
            description = "The least that makes the exit code 1: error, warning or note. Default: error.")
    private Severity failOn = Severity.ERROR;

    @Option(names = "--accept", paramLabel = "FILE",
            description = "Ids of findings that are known and accepted, one a line, with a remark behind a blank if "
                    + "wanted: they are told, and do not fail.")
    private Path accept;

    @Option(names = "--answers", paramLabel = "FILE",
            description = "What saved queries must answer: tab-separated query, arguments, values of one row. May be "
                    + "given several times. Without --store, the answers that come with the program are looked at too.")
    private List<Path> answers = List.of();

    @Option(names = "--ontology", paramLabel = "FILE",
            description = "OBO or OWL file to look identifiers up in. May be given several times.")
    private List<Path> ontologies = List.of();

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private Output output;

    private final Streams streams;

    public AuditCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        var expected = new ArrayList<ExpectedAnswers>();
        if (storeOption.folder().isEmpty()) {
            expected.add(ExpectedAnswers.shipped());
        }
        answers.forEach(file -> expected.add(ExpectedAnswers.parse(file.toString(), UserFiles.read(file))));
        var accepted = accepted();
        var audit = new Audit(new IdentifierChecks(Lexicon.bundled(), ontologies.stream().map(OntologyFile::read)
                .toList()), SavedQueries.bundled(), expected);
        try (var store = storeOption.open()) {
            var report = audit.of(store);
            var text = format == Form.JSON ? AuditText.json(report, accepted) : AuditText.lines(report, accepted);
            output.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            AuditText.summary(report, accepted).forEach(streams::tell);
            return Arrays.stream(Severity.values()).filter(severity -> severity.compareTo(failOn) <= 0)
                    .anyMatch(severity -> report.count(severity, accepted) > 0) ? FAILED : 0;
        }
    }

    private Set<String> accepted() {
        var ids = new TreeSet<String>();
        Optional.ofNullable(accept).map(UserFiles::read).stream().flatMap(String::lines).map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> ids.add(line.split("\\s", 2)[0]));
        return ids;
    }
}
