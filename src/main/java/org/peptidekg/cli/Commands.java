package org.peptidekg.cli;

import java.util.Map;
import java.util.function.Supplier;

import org.peptidekg.cli.check.AuditCommand;
import org.peptidekg.cli.check.ValidateCommand;
import org.peptidekg.cli.io.Output;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.cli.upkeep.BackupCommand;
import org.peptidekg.cli.upkeep.CompactCommand;
import org.peptidekg.cli.upkeep.RestoreCommand;
import picocli.CommandLine;

/** Makes the commands, each with the streams it writes to. */
final class Commands implements CommandLine.IFactory {

    private final Map<Class<?>, Supplier<?>> makers;

    Commands(Streams streams) {
        makers = Map.ofEntries(
                Map.entry(ServeCommand.class, () -> new ServeCommand(streams)),
                Map.entry(LoadCommand.class, () -> new LoadCommand(streams)),
                Map.entry(ExtractCommand.class, () -> new ExtractCommand(streams)),
                Map.entry(QueryCommand.class, () -> new QueryCommand(streams)),
                Map.entry(ValidateCommand.class, () -> new ValidateCommand(streams)),
                Map.entry(AuditCommand.class, () -> new AuditCommand(streams)),
                Map.entry(EvaluateCommand.class, () -> new EvaluateCommand()),
                Map.entry(Output.class, () -> new Output(streams)),
                Map.entry(OntologyImportCommand.class, () -> new OntologyImportCommand(streams)),
                Map.entry(OntologyLinkCommand.class, () -> new OntologyLinkCommand(streams)),
                Map.entry(OntologySliceCommand.class, () -> new OntologySliceCommand(streams)),
                Map.entry(RulesCheckCommand.class, () -> new RulesCheckCommand(streams)),
                Map.entry(DiffCommand.class, () -> new DiffCommand(streams)),
                Map.entry(CompletionCommand.class, () -> new CompletionCommand(streams)),
                Map.entry(ManualCommand.class, () -> new ManualCommand(streams)),
                Map.entry(CompactCommand.class, () -> new CompactCommand(streams)),
                Map.entry(BackupCommand.class, () -> new BackupCommand(streams)),
                Map.entry(RestoreCommand.class, () -> new RestoreCommand(streams)),
                Map.entry(ReadingOptions.class, () -> new ReadingOptions(streams)),
                Map.entry(ExportCommand.class, () -> new ExportCommand(streams)));
    }

    @Override
    public <K> K create(Class<K> kind) throws Exception {
        var maker = makers.get(kind);
        return maker == null ? CommandLine.defaultFactory().create(kind) : kind.cast(maker.get());
    }
}
