package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Rules of the house that a reader of the code relies on. */
class SourceRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path SPARK = Path.of("src/spark");
    private static final int LONGEST_CLASS = 300;
    private static final int LONGEST_LINE = 120;
    private static final Pattern ENDING = Pattern.compile(
            "System\\.exit|throws Exception\\b|catch \\((final )?Exception\\b");

    private static List<Path> files(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            var found = paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
            assertTrue(found.size() > 10, "only " + found.size() + " files in " + root);
            return found;
        }
    }

    @Test
    void onlyTheCommandLineEndsTheProcessOrCatchesAll() throws IOException {
        for (var root : List.of(MAIN, SPARK)) {
            for (var file : files(root)) {
                if (!file.startsWith(MAIN.resolve("org/peptidekg/cli"))) {
                    var found = ENDING.matcher(Files.readString(file));
                    assertTrue(!found.find(), () -> file + ": " + found.group());
                }
            }
        }
    }

    @Test
    void classesAreSmall() throws IOException {
        for (var root : List.of(MAIN, SPARK)) {
            for (var file : files(root)) {
                var lines = Files.readAllLines(file).size();
                assertTrue(lines <= LONGEST_CLASS, file + " has " + lines + " lines");
            }
        }
    }

    @Test
    void linesAreShortAndWithoutTabs() throws IOException {
        for (var root : List.of(MAIN, Path.of("src/test/java"), SPARK)) {
            for (var file : files(root)) {
                var lines = Files.readAllLines(file);
                var wrong = IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).length() > LONGEST_LINE || lines.get(i).contains("\t"))
                        .mapToObj(i -> file + ":" + (i + 1)).toList();
                assertEquals(List.of(), wrong);
            }
        }
    }
}
