package org.peptidekg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command of the README runs. A line that this test does not know how to run fails it. */
class ReadmeIT {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Pattern BLOCK = Pattern.compile("^```sh\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");
    private static final String PROGRAM = "java -jar target/peptidekg.jar ";
    private static final String BUILD_AND_SERVE = "mvn -q -B -DskipTests package && " + PROGRAM + "serve";
    private static final String TEST = "mvn -B verify";

    private static List<String> commands() throws IOException {
        var commands = new ArrayList<String>();
        var blocks = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
        while (blocks.find()) {
            blocks.group(1).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(commands::add);
        }
        return commands;
    }

    @TestFactory
    Stream<DynamicTest> commandsRun() throws IOException {
        var commands = commands();
        assertTrue(commands.size() > 5, "only " + commands.size() + " commands were found");
        assertEquals(List.of(BUILD_AND_SERVE, TEST), commands.subList(0, 2));
        return commands.stream().map(command -> DynamicTest.dynamicTest(command, () -> run(command)));
    }

    private static void run(String command) throws IOException, InterruptedException {
        if (command.equals(TEST)) {
            // It runs this very test.
            assertTrue(Files.readString(ROOT.resolve(".ci/run")).contains(TEST), ".ci/run does something else");
        } else if (command.equals(BUILD_AND_SERVE)) {
            // Built it is already; its port may be taken here.
            try (var served = Jar.Served.start(ROOT, List.of("serve", "--port", "0"))) {
                assertTrue(served.process().isAlive(), served.announced());
            }
        } else if (command.startsWith(PROGRAM)) {
            var run = Jar.run(ROOT, List.of(command.substring(PROGRAM.length()).split(" ")));
            assertEquals(0, run.code(), run.err());
            assertFalse(run.out().isEmpty() && run.err().isEmpty() && !command.contains(" -o "), "it said nothing");
        } else {
            fail("this test does not know how to run: " + command);
        }
    }

    @Test
    void linksLeadToFiles() throws IOException {
        var links = LINK.matcher(Files.readString(ROOT.resolve("README.md")));
        var found = 0;
        while (links.find()) {
            assertTrue(Files.exists(ROOT.resolve(links.group(1))), links.group(1));
            found++;
        }
        assertTrue(found > 0, "no links were found");
    }
}
