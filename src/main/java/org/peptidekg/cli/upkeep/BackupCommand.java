package org.peptidekg.cli.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.peptidekg.cli.io.Output;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.store.Backup;
import org.peptidekg.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code store backup}: a whole store as one file. */
@Command(name = "backup", description = "Writes all that a store holds as N-Quads, packed by gzip, for 'store restore' "
        + "and any RDF tool. A store that is served is written by its server: POST to /admin/backup.")
public final class BackupCommand implements Callable<Integer> {

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "Folder of the store.")
    private Path folder;

    @Mixin
    private Output output;

    private final Streams streams;

    public BackupCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (var store = GraphStore.existing(folder)) {
            output.write(out -> streams.tell(Backup.write(store, out) + " quads written"));
        }
        return 0;
    }
}
