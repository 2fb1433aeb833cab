package org.peptidekg.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.peptidekg.cli.io.Output;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.cli.io.UserFiles;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.ontology.LinkCandidates;
import org.peptidekg.ontology.OntologyFile;
import org.peptidekg.ontology.SssomLinks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ontology link}: entries of ontologies to candidates for mappings. */
@Command(name = "link",
        description = "Finds the entries of OBO and OWL files that have a name in common with a concept of the lexicon "
                + "and are of its kind, and writes them as an SSSOM set. People write 'accepted' or 'rejected' into "
                + "the column review; extract, load and serve take the set with --links. Exit 1 if there is none.")
final class OntologyLinkCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "OBO or OWL files.")
    private List<Path> files;

    @Option(names = "--prefix", split = ",", paramLabel = "PREFIX=IRI",
            description = "A prefix of your own and the beginning of its addresses, such as "
                    + "MP=http://example.org/mp/; those that a file declares (idspace, @prefix) are known.")
    private Map<String, String> own = Map.of();

    @Option(names = "--report", paramLabel = "FILE",
            description = "Write every entry that shares a name and is no candidate to this file, with the reason.")
    private Path report;

    @Mixin
    private Output output;

    private final Streams streams;

    OntologyLinkCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        var lexicon = Lexicon.bundled();
        var links = new LinkCandidates(lexicon);
        var prefixes = new TreeMap<>(lexicon.prefixes());
        for (var file : files) {
            var ontology = OntologyFile.read(file).spelt(lexicon.prefixes().keySet());
            var declared = new TreeMap<>(ontology.declared(lexicon.prefixes()));
            declared.putAll(own);
            prefixes.putAll(declared);
            links.add(ontology.with(declared));
            streams.err().println(file + ": " + ontology.terms().size() + " classes");
        }
        var reasons = links.refused().stream().collect(Collectors.groupingBy(LinkCandidates.Refused::reason,
                TreeMap::new, Collectors.counting()));
        streams.err().println(links.candidates().size() + " candidates; not: " + (reasons.isEmpty() ? "nothing"
                : reasons.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "))));
        if (report != null) {
            UserFiles.write(report, report(links));
        }
        if (links.candidates().isEmpty()) {
            streams.err().println(reasons.isEmpty() ? "no entry has a name of a concept"
                    : "no candidate is left; --report tells of each entry why");
            return Main.FAILED;
        }
        var lines = SssomLinks.write(links.candidates(), prefixes);
        output.write(out -> out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
        return 0;
    }

    private static String report(LinkCandidates links) {
        var lines = new ArrayList<>(List.of("reason\tconcept\tclass\tentry\tlabel\tdetail"));
        links.refused().forEach(no -> lines.add(String.join("\t", no.reason(), no.term().label(),
                no.term().termClass().name(), no.entry().id(), no.entry().label().replaceAll("\\s+", " "),
                no.detail())));
        return String.join("\n", lines) + "\n";
    }
}
