package org.peptidekg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program in processes of its own. */
final class Jar {

    static final Path FILE = Path.of("target/peptidekg.jar").toAbsolutePath();
    private static final long SECONDS = 120;

    /**
     * A finished process.
     *
     * @param code exit code
     * @param out standard output
     * @param err standard error
     */
    record Run(int code, String out, String err) {
    }

    private Jar() {
    }

    static ProcessBuilder command(Path folder, List<String> arguments) {
        return command(FILE, folder, arguments);
    }

    private static ProcessBuilder command(Path jar, Path folder, List<String> arguments) {
        var command = new ArrayList<>(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return JavaProcess.of(command).directory(folder.toFile());
    }

    static Run run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        return run(FILE, folder, arguments);
    }

    /** Runs a jar that stands elsewhere. */
    static Run run(Path jar, Path folder, List<String> arguments) throws IOException, InterruptedException {
        var out = Files.createTempFile("out", ".txt");
        var err = Files.createTempFile("err", ".txt");
        try {
            var process = command(jar, folder, arguments).redirectOutput(out.toFile())
                    .redirectError(err.toFile()).start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("still running after " + SECONDS + " s: " + arguments);
            }
            return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** A served graph; closing it ends the process as Ctrl-C would. */
    record Served(Process process, String announced, String address) implements AutoCloseable {

        static Served start(Path folder, List<String> arguments) throws IOException {
            var process = command(folder, arguments).redirectErrorStream(true).start();
            var lines = process.inputReader(StandardCharsets.UTF_8);
            var announced = new StringBuilder();
            var address = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                announced.append(line).append('\n');
                if (line.startsWith("SPARQL")) {
                    address = line.replaceAll("^SPARQL\\s+|sparql$", "");
                }
                if (line.startsWith("Stop with")) {
                    return new Served(process, announced.toString(), address);
                }
            }
            throw new IOException("the server did not start: " + announced);
        }

        @Override
        public void close() {
            process.destroy();
            try {
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
