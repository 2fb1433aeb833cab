package org.peptidekg.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ontology}: what is done with the files of other ontologies. */
@Command(name = "ontology", description = "Takes terms over from the files of other ontologies.",
        subcommands = {OntologyImportCommand.class, OntologyLinkCommand.class, OntologySliceCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class OntologyCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
