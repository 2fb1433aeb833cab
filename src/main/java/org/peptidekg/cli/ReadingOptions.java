package org.peptidekg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.peptidekg.Pipeline;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.cli.io.UserFiles;
import org.peptidekg.extract.Extractor;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.mention.Term;
import org.peptidekg.ontology.SssomLinks;
import org.peptidekg.review.ReviewFile;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;
import picocli.CommandLine.Option;

/** The options of commands that read articles: further names, links and rules, and how far to believe. */
final class ReadingOptions {

    @Option(names = "--lexicon", paramLabel = "FILE",
            description = "Further rows for the lexicon, as 'ontology import' writes them; may be given several times.")
    private List<Path> files = List.of();

    @Option(names = "--links", paramLabel = "FILE",
            description = "Further links, as 'ontology link' writes them: those that people accepted in the column "
                    + "review; may be given several times.")
    private List<Path> links = List.of();

    @Option(names = "--links-from", paramLabel = "CONFIDENCE", defaultValue = "2",
            description = "Take links that nobody has looked at, too, from this confidence on (0 to 1); the graph "
                    + "marks them as candidates.")
    private double from;

    @Option(names = "--rules", paramLabel = "DIR",
            description = "Further rules: a YAML file of rows, or a folder of such files; a row with the name of one "
                    + "that comes with the program stands in its place. 'rules check' tries them.")
    private List<Path> rules = List.of();

    @Option(names = "--least-belief", paramLabel = "N", defaultValue = "" + Extractor.LEAST_CHANCE,
            description = "The belief, from 0 to 1, below which a claim is not kept; default: ${DEFAULT-VALUE}.")
    private double least;

    @Option(names = "--reviews", paramLabel = "FILE",
            description = "What people judged, as 'serve --update --reviews' keeps it: what they call wrong is left "
                    + "out.")
    private Path reviews;

    private final Streams streams;

    ReadingOptions(Streams streams) {
        this.streams = streams;
    }

    /** The flow that the user asks for; tells how many imported names yielded. */
    Pipeline pipeline() {
        if (!(least >= 0 && least <= 1)) {
            throw new BadInputException("--least-belief " + least, "a belief is a number from 0 to 1");
        }
        var usual = Pipeline.bundled(this::told, RuleFiles.in(rules), least);
        return reviews().map(file -> usual.with(file.reviews())).orElse(usual);
    }

    /** The file of what people judged, if one is named. */
    Optional<ReviewFile> reviews() {
        return Optional.ofNullable(reviews).map(ReviewFile::new);
    }

    private Lexicon told() {
        var lexicon = lexicon();
        if (!files.isEmpty()) {
            streams.err().println("lexicon: " + lexicon.terms().size() + " terms; " + lexicon.yielded().size()
                    + " imported names yielded to terms that had them already");
        }
        return lexicon;
    }

    private Lexicon lexicon() {
        var further = new ArrayList<>(files.stream().map(ReadingOptions::file).toList());
        if (links.isEmpty()) {
            return Lexicon.bundled(further);
        }
        var before = Lexicon.bundled();
        links.forEach(set -> further.addAll(SssomLinks.read(file(set), before, from)));
        var lexicon = Lexicon.bundled(further);
        streams.err().println("links: " + (mappings(lexicon) - mappings(before)) + " taken");
        return lexicon;
    }

    private static BundledFolder.File file(Path path) {
        return new BundledFolder.File(path.toString(), UserFiles.read(path));
    }

    private static long mappings(Lexicon lexicon) {
        return lexicon.terms().stream().filter(Term::listed).mapToLong(term -> term.mappings().size()).sum();
    }
}
