package org.peptidekg.cli.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;
import java.util.UUID;

import org.peptidekg.text.BadInputException;
import picocli.CommandLine.Option;

/** The option {@code -o}: a file that is there whole or not at all, else standard output. */
public final class Output {

    private static final int MOST_LINKS = 40;

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

    /**
     * Tells of a file that could not be written, before what is to be written is worked out.
     *
     * @throws BadInputException if it is a folder, or its folder is not there
     */
    public void check() throws IOException {
        if (file == null || Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            return;
        }
        var target = target(file);
        if (Files.isDirectory(target)) {
            throw new BadInputException(file.toString(), "is a folder, not a file to write to");
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new BadInputException(file.toString(), "its folder is not there");
        }
    }

    /** @throws BadInputException as {@link #check} does */
    public void write(Writing writing) throws IOException {
        check();
        if (file == null) {
            writing.to(streams.out());
            streams.out().flush();
            return;
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe or a device takes what comes; what /dev/stdout leads to has no name of its own.
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writing.to(out);
            }
            return;
        }
        replace(target(file), writing);
    }

    /** Where a link leads to is written, and the link stays. */
    private static Path target(Path path) throws IOException {
        var target = path.toAbsolutePath();
        for (var links = 0; Files.isSymbolicLink(target) && links < MOST_LINKS; links++) {
            target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
        }
        return target;
    }

    private static void replace(Path target, Writing writing) throws IOException {
        // Made as any file is, with the rights that the user gives new files.
        var draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW))) {
                writing.to(out);
            }
            var old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
            if (old != null && Files.exists(target)) {
                Files.setPosixFilePermissions(draft, old.readAttributes().permissions());
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
