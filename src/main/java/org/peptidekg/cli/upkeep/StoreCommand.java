package org.peptidekg.cli.upkeep;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code store}: what keeps a store in order. */
@Command(name = "store", description = "Keeps a store in order.", synopsisSubcommandLabel = "COMMAND",
        subcommands = {CompactCommand.class, BackupCommand.class, RestoreCommand.class})
public final class StoreCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
