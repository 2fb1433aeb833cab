package org.peptidekg.cli.upkeep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.peptidekg.cli.io.Streams;
import org.peptidekg.store.Backup;
import org.peptidekg.text.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code store restore}: a store made of a backup. */
@Command(name = "restore", description = "Makes a store of what 'store backup' wrote. The store is there whole or not "
        + "at all.")
public final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path backup;

    @Option(names = "--store", required = true, paramLabel = "DIR",
            description = "Folder of the store, in which nothing may be yet.")
    private Path folder;

    private final Streams streams;

    public RestoreCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(backup)) {
            throw new BadInputException(backup.toString(), "no such file");
        }
        streams.tell(folder + ": " + Backup.restore(backup, folder) + " quads restored");
        return 0;
    }
}
