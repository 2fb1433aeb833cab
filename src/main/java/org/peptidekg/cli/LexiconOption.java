package org.peptidekg.cli;

import java.nio.file.Path;
import java.util.List;

import org.peptidekg.Pipeline;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.cli.io.UserFiles;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.text.BundledFolder;
import picocli.CommandLine.Option;

/** The option {@code --lexicon} of commands that read articles. */
final class LexiconOption {

    @Option(names = "--lexicon", paramLabel = "FILE",
            description = "Further rows for the lexicon, as 'ontology import' writes them; may be given several times.")
    private List<Path> files = List.of();

    private final Streams streams;

    LexiconOption(Streams streams) {
        this.streams = streams;
    }

    /** The flow with the lexicon that the user asks for; tells how many imported names yielded. */
    Pipeline pipeline() {
        var lexicon = Lexicon.bundled(files.stream()
                .map(file -> new BundledFolder.File(file.toString(), UserFiles.read(file))).toList());
        if (!files.isEmpty()) {
            streams.err().println("lexicon: " + lexicon.terms().size() + " terms; " + lexicon.yielded().size()
                    + " imported names yielded to terms that had them already");
        }
        return Pipeline.bundled(lexicon);
    }
}
