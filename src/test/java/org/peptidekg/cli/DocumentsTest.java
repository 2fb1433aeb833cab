package org.peptidekg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tutorial and the page on the data model tell people to run gives what they say. */
class DocumentsTest {

    private static final Path STORE = Path.of("target", "tutorial-store");
    private static final String PROGRAM = "java -jar target/peptidekg.jar ";

    private static List<String> blocks(String page, String language) throws IOException {
        return Pattern.compile("^```" + language + "\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs", page))).results().map(found -> found.group(1)).toList();
    }

    @Test
    void everyCommandOfTheTutorialRunsAndTheQuestionIsAnswered() throws IOException {
        if (Files.exists(STORE)) {
            try (var files = Files.walk(STORE)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        var commands = blocks("tutorial.md", "sh").stream().flatMap(String::lines).toList();
        assertEquals(8, commands.size());
        var said = new StringBuilder();
        for (var command : commands) {
            assertTrue(command.startsWith(PROGRAM), command);
            var run = CommandLineRun.of((Object[]) command.substring(PROGRAM.length()).split(" "));
            assertEquals(0, run.code(), command + "\n" + run.err());
            assertTrue(run.out().lines().count() > 1 || command.contains(" -o ") || command.contains("load "), command);
            said.append(run.out());
        }
        for (var words : List.of("Semax does not cause sedation.", "600 mcg per day", "BDNF       Semax increases BDNF",
                "\"target\" : \"serotonin\"")) {
            assertTrue(said.toString().contains(words), words + " is not in\n" + said);
        }
        assertTrue(Files.readString(Path.of("target", "tutorial.gexf")).contains("weight=\"1\""));
    }

    @Test
    void theQueriesOfTheDataModelHaveAnswers(@TempDir Path folder) throws IOException {
        var prefixes = blocks("model.md", "sparql-prefixes").get(0);
        var queries = blocks("model.md", "sparql");
        assertEquals(10, queries.size());
        // Once for all: without a store each would read the article anew.
        var store = folder.resolve("store");
        assertEquals(0, CommandLineRun.of("load", Path.of("data", "articles"), "--store", store).code());
        for (var query : queries) {
            var file = Files.writeString(folder.resolve("own.rq"), prefixes + query);
            var run = CommandLineRun.of("query", "--file", file, "--store", store);
            assertEquals(0, run.code(), query + run.err());
            assertTrue(run.out().lines().count() > 1, "no rows: " + query);
        }
        assertTrue(RDFParser.fromString(blocks("model.md", "turtle").get(0), Lang.TTL).toGraph().size() > 15);
    }
}
