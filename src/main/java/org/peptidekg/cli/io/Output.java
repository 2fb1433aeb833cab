package org.peptidekg.cli.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.peptidekg.text.BadInputException;
import picocli.CommandLine.Option;

/** The option {@code -o}: a file that is there whole or not at all, else standard output. */
public final class Output {

    /** Something that writes. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Write to this file, not to standard output.")
    private Path file;

    private final Streams streams;

    public Output(Streams streams) {
        this.streams = streams;
    }

    /** What was given; empty for standard output. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    public void write(Writing writing) throws IOException {
        if (file == null) {
            writing.to(streams.out());
            streams.out().flush();
            return;
        }
        var folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new BadInputException(file.toString(), Files.isDirectory(file)
                    ? "is a folder, not a file to write to" : "its folder is not there");
        }
        var draft = Files.createTempFile(folder, "." + file.getFileName(), ".part");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                writing.to(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
