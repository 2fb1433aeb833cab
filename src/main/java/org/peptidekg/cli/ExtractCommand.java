package org.peptidekg.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.peptidekg.Pipeline;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.cli.evaluate.ClaimTable;
import org.peptidekg.cli.io.Notices;
import org.peptidekg.cli.io.Output;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.cli.load.Attempt;
import org.peptidekg.cli.load.FileProgress;
import org.peptidekg.rdf.write.GraphWriter;
import org.peptidekg.rdf.write.RdfFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract}: what articles say, without a store. */
@Command(name = "extract",
        description = "Prints the claims of articles, as a table or as RDF. Needs no store. An article that fails "
                + "is named and the rest goes on.")
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
    private ReadingOptions reading;

    @Mixin
    private Output output;

    /** No file is left where no article could be read; why has been said. */
    private static final class NothingRead extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final Streams streams;
    private int articles;
    private int done;
    private int claims;
    private int failures;

    ExtractCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        var pipeline = reading.pipeline();
        try {
            write(pipeline);
        } catch (NothingRead e) {
            return Main.FAILED;
        }
        return failures == 0 ? 0 : Main.FAILED;
    }

    private void write(Pipeline pipeline) throws IOException {
        output.write(out -> {
            if (form == Form.tsv) {
                writeTable(pipeline, out);
            } else {
                writeGraph(pipeline, out);
            }
        });
    }

    private void writeTable(Pipeline pipeline, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var head = ClaimTable.header() + "\n";
        var files = files();
        var progress = FileProgress.watched(files.size(), streams::tell);
        for (var file : files) {
            for (var lines : each(file, pipeline, ClaimTable::lines)) {
                writer.write(head);
                head = "";
                for (var line : lines) {
                    writer.write(line + "\n");
                }
            }
            progress.at(++done, claims);
        }
        writer.flush();
        if (articles == 0) {
            throw new NothingRead();
        }
    }

    private void writeGraph(Pipeline pipeline, OutputStream out) throws IOException {
        var reads = new ArrayList<ArticleClaims>();
        var files = files();
        var progress = FileProgress.watched(files.size(), streams::tell);
        for (var file : files) {
            reads.addAll(each(file, pipeline, read -> read));
            progress.at(++done, claims);
        }
        if (articles == 0) {
            throw new NothingRead();
        }
        GraphWriter.standard(pipeline.iris()).write(pipeline.graph(reads),
                RdfFormat.named(form.name().toLowerCase(Locale.ROOT)).orElseThrow(), out);
    }

    private List<Path> files() {
        return Attempt.files(inputs).stream().flatMap(file -> result(file).stream()).toList();
    }

    /** What is made of each article of a file that can be read. */
    private <T> List<T> each(Path file, Pipeline pipeline, Function<ArticleClaims, T> use) {
        var made = new ArrayList<T>();
        for (var reading : Attempt.readings(pipeline, file)) {
            result(reading).ifPresent(read -> result(Attempt.of(file.toString(), () -> use.apply(read)))
                    .ifPresent(result -> {
                        made.add(result);
                        articles++;
                        claims += read.claims().size();
                        streams.err().println(file + ": " + read.claims().size() + " claims");
                        Notices.of(file, read.article()).forEach(streams.err()::println);
                    }));
        }
        return made;
    }

    private <T> Optional<T> result(Attempt<T> attempt) {
        attempt.failure().ifPresent(why -> {
            failures++;
            streams.tell(why.message());
        });
        return attempt.result();
    }
}
