package org.peptidekg.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Expected results in files; {@code -Dgolden.renew=true} writes them anew, to be read before they are kept. */
public final class Golden {

    private Golden() {
    }

    /** Compares a result with the file that holds the expected one. */
    public static void check(Path expected, String actual) {
        try {
            if (Boolean.getBoolean("golden.renew")) {
                Files.writeString(expected, actual);
            }
            assertTrue(Files.exists(expected), expected + " is missing; run with -Dgolden.renew=true and read it");
            assertEquals(Files.readString(expected), actual, expected.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a test folder that are wanted, by name; a folder without any fails. */
    public static List<Path> inputs(String folder, Predicate<Path> wanted) {
        try (var paths = Files.walk(Path.of("src/test/resources", folder))) {
            var found = paths.filter(Files::isRegularFile).filter(wanted).sorted().toList();
            assertTrue(!found.isEmpty(), "nothing to test in " + folder);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
