package org.peptidekg.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.peptidekg.cli.CommandLineRun;

/** A store of a few short articles, loaded and exported by the commands; all of its files are in one folder. */
record SmallStore(Path folder) {

    /** Loads articles of these texts. */
    static SmallStore of(Path folder, String... texts) throws IOException {
        var store = new SmallStore(folder);
        var files = new ArrayList<Path>();
        for (var text : texts) {
            files.add(Files.writeString(folder.resolve((char) ('a' + files.size()) + ".txt"), text));
        }
        run(Stream.of(List.of("load"), files, List.of("--store", store.place())).flatMap(List::stream).toArray());
        return store;
    }

    /** What a format writes to standard output. */
    String text(String format) {
        return run("export", format, "--store", place()).out();
    }

    /** The file or folder that a format writes. */
    Path file(String format, String... options) {
        var to = folder.resolve(format + options.length);
        run(Stream.of(List.of("export", format, "--store", place(), "-o", to), List.of(options))
                .flatMap(List::stream).toArray());
        return to;
    }

    Path place() {
        return folder.resolve("store");
    }

    private static CommandLineRun run(Object... words) {
        var run = CommandLineRun.of(words);
        assertEquals(0, run.code(), run.err());
        return run;
    }
}
