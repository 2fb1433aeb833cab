package org.peptidekg.cli;

import org.peptidekg.cli.io.Streams;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: what bash and zsh need to complete commands and options. */
@Command(name = "completion", description = {"Prints a script for bash and zsh that completes commands and options.",
    "Use it by: alias peptidekg='java -jar .../peptidekg.jar'; source <(peptidekg completion)"})
final class CompletionCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private final Streams streams;

    CompletionCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        streams.out().println(AutoComplete.bash("peptidekg", spec.root().commandLine()));
    }
}
