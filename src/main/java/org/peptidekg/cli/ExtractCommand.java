package org.peptidekg.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.eclipse.rdf4j.model.Statement;
import org.peptidekg.Pipeline;
import org.peptidekg.article.ArticleFiles;
import org.peptidekg.rdf.GraphWriter;
import org.peptidekg.rdf.RdfFormat;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract}: what articles say, without a store. */
@Command(name = "extract",
        description = "Prints the claims of articles, as a table or as RDF. Needs no store.")
final class ExtractCommand implements Callable<Integer> {

    /** The forms of output. */
    enum Form {
        tsv, nquads, trig, turtle, jsonld
    }

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files or folders.")
    private List<Path> inputs;

    @Option(names = "--to", paramLabel = "FORM", defaultValue = "tsv",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Form form;

    @Mixin
    private LexiconOption lexicon;

    @Mixin
    private Output output;

    private final Streams streams;

    ExtractCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        var files = inputs.stream().flatMap(input -> ArticleFiles.in(input).stream()).toList();
        var pipeline = lexicon.pipeline();
        output.write(out -> {
            if (form == Form.tsv) {
                writeTable(files, pipeline, out);
            } else {
                writeGraph(files, pipeline, out);
            }
        });
        return 0;
    }

    private void writeTable(List<Path> files, Pipeline pipeline, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(ClaimTable.header() + "\n");
        for (var file : files) {
            for (var read : pipeline.read(file)) {
                for (var line : ClaimTable.lines(read)) {
                    writer.write(line + "\n");
                }
                tell(file, read.claims().size());
            }
        }
        writer.flush();
    }

    private void writeGraph(List<Path> files, Pipeline pipeline, OutputStream out) throws IOException {
        var statements = new ArrayList<Statement>();
        for (var file : files) {
            for (var read : pipeline.read(file)) {
                statements.addAll(pipeline.graph(read));
                tell(file, read.claims().size());
            }
        }
        GraphWriter.standard(pipeline.iris()).write(statements,
                RdfFormat.named(form.name().toLowerCase(Locale.ROOT)).orElseThrow(), out);
    }

    private void tell(Path file, int claims) {
        streams.err().println(file + ": " + claims + " claims");
    }
}
