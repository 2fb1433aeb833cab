package org.peptidekg.cli.upkeep;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.peptidekg.cli.io.Streams;
import org.peptidekg.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code store compact}: gives room on disk back. */
@Command(name = "compact", description = "Gives back the room on disk that writing has left behind. It takes as much "
        + "room as the store needs afterwards, for as long as it runs. A store that is served is compacted by its "
        + "server: POST to /admin/compact.")
public final class CompactCommand implements Callable<Integer> {

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "Folder of the store.")
    private Path folder;

    private final Streams streams;

    public CompactCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try (var store = GraphStore.existing(folder)) {
            streams.tell(folder + ": " + store.compact());
        }
        return 0;
    }
}
