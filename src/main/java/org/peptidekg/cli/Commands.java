package org.peptidekg.cli;

import java.util.Map;
import java.util.function.Supplier;

import picocli.CommandLine;

/** Makes the commands, each with the streams it writes to. */
final class Commands implements CommandLine.IFactory {

    private final Map<Class<?>, Supplier<?>> makers;

    Commands(Streams streams) {
        makers = Map.of(
                ServeCommand.class, () -> new ServeCommand(streams),
                LoadCommand.class, () -> new LoadCommand(streams),
                ExtractCommand.class, () -> new ExtractCommand(streams),
                QueryCommand.class, () -> new QueryCommand(streams),
                ExportCommand.class, () -> new ExportCommand(streams),
                ValidateCommand.class, () -> new ValidateCommand(streams),
                Output.class, () -> new Output(streams));
    }

    @Override
    public <K> K create(Class<K> kind) throws Exception {
        var maker = makers.get(kind);
        return maker == null ? CommandLine.defaultFactory().create(kind) : kind.cast(maker.get());
    }
}
