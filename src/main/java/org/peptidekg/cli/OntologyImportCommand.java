package org.peptidekg.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.peptidekg.cli.io.Output;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.cli.io.UserFiles;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.mention.TermClass;
import org.peptidekg.ontology.LexiconRows;
import org.peptidekg.ontology.OntologyFile;
import org.peptidekg.ontology.OntologyTerm;
import org.peptidekg.text.BundledFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ontology import}: ontologies to rows of the lexicon. */
@Command(name = "import",
        description = "Turns the classes of OBO and OWL files (RDF/XML, Turtle; also packed by gzip) into rows of the "
                + "lexicon, to be used with --lexicon. Obsolete classes are left out, and names that are everyday "
                + "words. Names that the lexicon or a row above has already are reported; they yield when the rows are "
                + "used.")
final class OntologyImportCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "OBO or OWL files.")
    private List<Path> files;

    @Option(names = "--prefix", split = ",", paramLabel = "PREFIX[=IRI]",
            description = "Only terms with this prefix, such as GO; with the beginning of its addresses one of your "
                    + "own, such as MP=http://example.org/mp/; those that a file declares (idspace, @prefix) are "
                    + "known. May be given several times.")
    private Set<String> prefixes = Set.of();

    @Option(names = "--branch", split = ",", paramLabel = "ID",
            description = "Only this term and what is below it, such as DOID:150; may be given several times.")
    private List<String> branches = List.of();

    @Option(names = "--scope", split = ",", paramLabel = "SCOPE", defaultValue = "exact",
            description = "Synonyms to find in texts: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}. The rest is "
                    + "kept as other names.")
    private EnumSet<OntologyTerm.Scope> scopes;

    @Option(names = "--class", paramLabel = "CLASS",
            description = "Class of all terms; without it, that of their branch in data/import/branches.tsv.")
    private TermClass termClass;

    @Option(names = "--report", paramLabel = "FILE",
            description = "Write every name that was left out or is taken to this file, with the reason.")
    private Path report;

    @Mixin
    private Output output;

    private final Streams streams;

    OntologyImportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        var lexicon = Lexicon.bundled();
        var own = prefixes.stream().filter(prefix -> prefix.contains("=")).map(prefix -> prefix.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        var wanted = prefixes.stream().map(prefix -> prefix.replaceFirst("=.*", "")).collect(Collectors.toSet());
        var rows = new LexiconRows(lexicon,
                new LexiconRows.Filter(wanted, branches, scopes, Optional.ofNullable(termClass)), own);
        var all = 0;
        for (var file : files) {
            var ontology = OntologyFile.read(file);
            var added = rows.add(ontology);
            all += added;
            streams.err().println(file + ": " + ontology.terms().size() + " classes, " + added + " rows");
        }
        var table = rows.table();
        streams.err().println("left out: " + (rows.counts().isEmpty() ? "nothing" : rows.summary()));
        if (!rows.unknownPrefixes().isEmpty()) {
            streams.err().println("where their addresses begin can be given with --prefix PREFIX=IRI: "
                    + String.join(", ", rows.unknownPrefixes()));
        }
        var taken = all == 0 ? List.<Lexicon.Yielded>of()
                : lexicon.yieldedBy(new BundledFolder.File("imported", table));
        var whole = taken.stream().filter(name -> name.name().equals(name.term())).count();
        streams.err().println(whole + " rows are in the lexicon or above already, " + (taken.size() - whole)
                + " synonyms are names of other terms" + (report == null ? "; --report tells which" : ""));
        if (whole == all) {
            streams.err().println(whole == 0 ? "nothing is taken over: no class is left"
                    : "nothing is taken over: every name is in the lexicon; 'ontology link' links them");
        }
        output.write(out -> out.write(table.getBytes(StandardCharsets.UTF_8)));
        if (report != null) {
            UserFiles.write(report, report(rows, taken));
        }
        return whole == all ? Main.FAILED : 0;
    }

    private static String report(LexiconRows rows, List<Lexicon.Yielded> taken) {
        var lines = new ArrayList<>(List.of("reason\tname\tterm\ttaken_by"));
        rows.leftOut().forEach(left -> lines.add(left.reason() + "\t" + left.name() + "\t" + left.id() + "\t"));
        taken.forEach(name -> lines.add("name taken\t" + name.name() + "\t" + name.term() + "\t" + name.to()));
        return String.join("\n", lines) + "\n";
    }
}
