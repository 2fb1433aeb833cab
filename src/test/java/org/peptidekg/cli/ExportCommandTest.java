package org.peptidekg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on the articles that come with the program. */
class ExportCommandTest {

    @TempDir
    private Path folder;

    @Test
    void filesOfAFormatComeAsAFolderOrAnArchiveAndPassTheCheck() throws IOException {
        var run = CommandLineRun.of("export", "kgx", "-o", folder.resolve("kgx"));
        assertEquals(0, run.code(), run.err());
        var check = CommandLineRun.of("validate", "--kgx", folder.resolve("kgx"));
        assertEquals(0, check.code(), check.out());
        assertEquals("no findings\n", check.err());
        var zip = CommandLineRun.of("export", "tables", "--relation", "modulates", "-o", folder.resolve("t.zip"));
        assertEquals(0, zip.code(), zip.err());
        assertEquals('P', Files.readAllBytes(folder.resolve("t.zip"))[0]);
    }

    @Test
    void aQueryInAFileChooses() throws IOException {
        var query = Files.writeString(folder.resolve("denied.rq"), """
                PREFIX pmo: <https://w3id.org/peptidekg/ontology#>
                SELECT ?claim { ?claim pmo:polarity pmo:Negated }
                """);
        var run = CommandLineRun.of("export", "dot", "--query", query);
        assertEquals(0, run.code(), run.err());
        var edges = run.out().lines().filter(line -> line.contains(" -> ")).toList();
        assertTrue(!edges.isEmpty() && edges.stream().allMatch(line -> line.contains("polarity=\"Negated\"")),
                run.out());
    }

    @Test
    void aWrongChoiceIsWrongUsage() {
        for (var wrong : List.of(List.of("--relation", "adores"), List.of("--certainty", "sure"),
                List.of("--hops", "many"))) {
            var run = CommandLineRun.of("export", "dot", wrong.get(0), wrong.get(1));
            assertEquals(2, run.code());
            assertTrue(run.err().contains(wrong.get(1)), run.err());
        }
    }
}
