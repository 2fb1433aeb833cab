package org.peptidekg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.peptidekg.cli.io.Streams;
import org.peptidekg.cli.load.Loader;
import org.peptidekg.cli.remote.EndpointOptions;
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
                + "fails is named and the rest goes on. What was loaded before and has not changed is passed over, so "
                + "a load that was interrupted goes on where it stopped.")
final class LoadCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files or folders.")
    private List<Path> inputs;

    @Option(names = "--store", required = true, paramLabel = "DIR",
            description = "Folder of the store; made if not there.")
    private Path folder;

    @Option(names = "--jobs", paramLabel = "N",
            description = "Articles to read at the same time; default: one for each processor.")
    private Integer jobs;

    @Option(names = "--again", description = "Read articles again that have not changed since they were loaded, with "
            + "the same rules and the same lexicon.")
    private boolean again;

    @Option(names = "--quiet", description = "Tell only of what failed, what may be wrong, and of all together.")
    private boolean quiet;

    @Option(names = "--progress", negatable = true, description = "Tell every few seconds how far it is and how long it"
            + " will take; so it is on a terminal.")
    private Boolean progress;

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private EndpointOptions endpoint;

    @Spec
    private CommandSpec spec;

    private final Streams streams;

    LoadCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (jobs != null && jobs < 1) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), "--jobs must be 1 or more");
        }
        var pipeline = reading.pipeline();
        try (var store = GraphStore.onDisk(folder)) {
            pipeline.storeOntology(store);
            var loader = new Loader(pipeline, store, streams, options());
            loader.load(inputs);
            streams.tell(loader.summary());
            store.compactIfGrown().ifPresent(done -> streams.tell("compacted: " + done));
            endpoint.mirror(store, folder, again).ifPresent(streams::tell);
            return loader.failures() == 0 ? 0 : Main.FAILED;
        }
    }

    private Loader.Options options() {
        var usual = Loader.Options.usual();
        var options = new Loader.Options(jobs == null ? usual.jobs() : jobs, again, quiet, usual.progress());
        return progress == null ? options : options.telling(progress);
    }
}
