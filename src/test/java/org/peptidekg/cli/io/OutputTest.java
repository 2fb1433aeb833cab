package org.peptidekg.cli.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.JavaProcess;
import org.peptidekg.cli.Main;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code -o} names may be more than a file that is not there yet. */
@Timeout(600)
class OutputTest {

    @TempDir
    private Path folder;

    private static Output to(Path file) {
        var none = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        var output = new Output(new Streams(none, none));
        new CommandLine(CommandSpec.forAnnotatedObject(output)).parseArgs("-o", file.toString());
        return output;
    }

    private static void write(Path file, String text) throws IOException {
        to(file).write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLinkStaysAndWhatItLeadsToIsWritten() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("data/real.txt"));
        for (var text : new String[] {"first", "second"}) {
            write(link, text);
            assertTrue(Files.isSymbolicLink(link));
            assertEquals(text, Files.readString(folder.resolve("data/real.txt")));
        }
    }

    @Test
    void aNewFileHasTheRightsOfAnyNewFileAndAnOldOneKeepsIts() throws IOException {
        var usual = Files.getPosixFilePermissions(Files.writeString(folder.resolve("usual"), "x"));
        var file = folder.resolve("file");
        write(file, "x");
        assertEquals(usual, Files.getPosixFilePermissions(file));
        var shared = PosixFilePermissions.fromString("rw-rw----");
        Files.setPosixFilePermissions(file, shared);
        write(file, "y");
        assertEquals(shared, Files.getPosixFilePermissions(file));
        assertEquals("y", Files.readString(file));
    }

    @Test
    void aPipeAndADeviceTakeWhatComes() throws IOException, InterruptedException {
        var pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        var read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        write(pipe, "through");
        assertEquals("through", read.join());
        assertFalse(Files.isRegularFile(pipe));
        var device = Path.of("/dev/null");
        write(device, "gone");
        assertFalse(Files.isRegularFile(device));
    }

    @Test
    void standardOutputMayBeNamedWhereItIsAPipe() throws IOException {
        var other = JavaProcess.of(Main.class, "ontology", "import",
                "src/test/resources/other-ontologies/small.obo", "-o", "/dev/stdout")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = other.inputReader()) {
            assertTrue(out.lines().anyMatch(line -> line.startsWith("veltic fever\t")));
        }
    }

    @Test
    void whatFailsLeavesWhatWasThereAndNothingElse() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "old");
        assertThrows(IOException.class, () -> to(file).write(out -> {
            out.write('n');
            throw new IOException("full");
        }));
        assertEquals("old", Files.readString(file));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }
}
