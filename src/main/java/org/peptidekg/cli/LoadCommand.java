package org.peptidekg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.peptidekg.cli.io.Streams;
import org.peptidekg.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code load}: articles into a store on disk. */
@Command(name = "load",
        description = "Puts articles into a store. Each replaces what the store held of it, as a whole; one that "
                + "fails is named and the rest goes on.")
final class LoadCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files or folders.")
    private List<Path> inputs;

    @Option(names = "--store", required = true, paramLabel = "DIR",
            description = "Folder of the store; made if not there.")
    private Path folder;

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "1",
            description = "Articles to read at the same time; default: ${DEFAULT-VALUE}.")
    private int jobs;

    @Mixin
    private ReadingOptions reading;

    @Spec
    private CommandSpec spec;

    private final Streams streams;

    LoadCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (jobs < 1) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), "--jobs must be 1 or more");
        }
        var pipeline = reading.pipeline();
        try (var store = GraphStore.onDisk(folder)) {
            pipeline.storeOntology(store);
            var loader = new Loader(pipeline, store, streams);
            loader.load(inputs, jobs);
            streams.err().println(loader.summary());
            return loader.failures() == 0 ? 0 : Main.FAILED;
        }
    }
}
