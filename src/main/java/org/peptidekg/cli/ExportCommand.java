package org.peptidekg.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.peptidekg.export.Export;
import org.peptidekg.export.Exports;
import org.peptidekg.export.Selection;
import org.peptidekg.rdf.Iris;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: the graph in the format of another tool. */
@Command(name = "export", description = "Writes the graph in the format of another tool.")
final class ExportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FORMAT",
            description = "turtle, trig, nquads, ntriples, jsonld, rdfxml, graphml, sssom or rdfstar.")
    private String format;

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private Output output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var exports = new Exports(Iris.standard());
        var export = exports.named(format).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "there is no format '" + format + "'; known are "
                        + exports.all().stream().map(Export::name).collect(Collectors.joining(", "))));
        try (var store = storeOption.open()) {
            output.write(out -> export.write(store.dataset(), Selection.ALL, out));
        }
        return 0;
    }
}
