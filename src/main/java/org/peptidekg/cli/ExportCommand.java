package org.peptidekg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.cli.io.Output;
import org.peptidekg.cli.io.Progress;
import org.peptidekg.cli.io.StoreOption;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.cli.io.UserFiles;
import org.peptidekg.export.Exports;
import org.peptidekg.export.select.Choice;
import org.peptidekg.export.select.Export;
import org.peptidekg.export.write.FolderExport;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.rdf.Iris;
import org.peptidekg.review.Reviews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: the graph, or chosen claims of it, in the format of another tool. */
@Command(name = "export", description = "Writes the graph, or chosen claims of it, in the format of another tool. "
        + "Formats of several files (kgx, neo4j, tables, datapackage, parquet, ro-crate) come as a ZIP archive to "
        + "standard output or to a FILE whose name ends in .zip; another name given with -o becomes a folder.")
final class ExportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FORMAT", description = "turtle, trig, nquads, ntriples, jsonld, rdfxml, "
            + "nanopub, owl, obograph, graphml, gexf, gexf12, cx2, cyjs, dot, neo4j, cypher, tables, datapackage, "
            + "parquet, kgx, indra, bel, webannotation, bioc, biocjson, pubtator, sssom, rdfstar, hdt, html or "
            + "ro-crate.")
    private String format;

    @Mixin
    private ChoiceOptions choiceOptions;

    @Option(names = "--reviews", paramLabel = "FILE", description = "With nanopub: instead of the claims, what people "
            + "judged of them in the browser (serve --reviews FILE), a nanopublication for each word.")
    private Path reviews;

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private Output output;

    @Spec
    private CommandSpec spec;

    private final Streams streams;

    ExportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        var exports = new Exports(Iris.standard());
        var export = exports.named(format).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "there is no format '" + format + "'; known are "
                        + exports.all().stream().map(Export::name).collect(Collectors.joining(", "))));
        if (reviews != null) {
            return write(export, Reviews.parse(reviews.toString(), UserFiles.read(reviews)));
        }
        var choice = choice(export);
        if (folder(export).isEmpty()) {
            output.check();
        }
        try (var store = storeOption.open()) {
            // One state of the store for the choice and for what is written of it.
            var failure = store.read(data -> {
                try {
                    write(export, choice, data);
                    return null;
                } catch (IOException e) {
                    return e;
                }
            });
            if (failure != null) {
                throw failure;
            }
        }
        return 0;
    }

    private int write(Export export, Reviews judged) throws IOException {
        if (!export.name().equals("nanopub")) {
            throw new ParameterException(spec.commandLine(), "--reviews is for the format nanopub");
        }
        output.write(out -> Exports.nanopubs(judged, Iris.standard(), out));
        return 0;
    }

    private Choice choice(Export export) {
        try {
            var choice = choiceOptions.choice();
            Exports.refuse(export, choice);
            return choice;
        } catch (org.peptidekg.query.ParameterException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void write(Export export, Choice choice, DatasetGraph data) throws IOException {
        var selection = choice.in(data, Limits.GENEROUS.time());
        var folder = folder(export);
        if (export instanceof FolderExport files && folder.isPresent()) {
            files.write(data, selection, folder.get());
        } else {
            output.write(out -> export.write(data, selection, new Progress(out, streams.err())));
        }
    }

    /** The folder to write to, for a format of several files; empty if it is one file, an archive perhaps. */
    private Optional<Path> folder(Export export) {
        return output.file().filter(file -> export instanceof FolderExport
                && !file.toString().endsWith("." + export.extension()));
    }
}
