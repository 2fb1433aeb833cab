package org.peptidekg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people and scripts expect of commands beside their work: lists as data, help, differences. */
class ConvenienceTest {

    @TempDir
    private Path folder;

    @Test
    void theListIsDataToo() {
        var list = org.apache.jena.atlas.json.JSON.parseAny(CommandLineRun.of("query", "--list", "--format", "json")
                .out()).getAsArray();
        var links = list.stream().map(one -> one.getAsObject()).filter(one -> one.getString("name")
                .equals("peptide-links")).findFirst().orElseThrow();
        var parameter = links.get("parameters").getAsArray().get(0).getAsObject();
        assertEquals("peptide", parameter.getString("name"));
        assertTrue(parameter.getBoolean("required"));
    }

    @Test
    void aParameterMayHaveSeveralValues() {
        assertEquals(0, CommandLineRun.of("load", "data/articles", "--store", folder.resolve("shipped")).code());
        var one = rows("peptide=BDNF");
        var other = rows("peptide=serotonin");
        var both = rows("peptide=BDNF", "peptide=serotonin");
        assertTrue(!one.isEmpty() && !other.isEmpty());
        assertEquals(Stream.concat(one.stream(), other.stream()).distinct().toList(), both);
    }

    private List<String> rows(String... parameters) {
        var words = Stream.concat(Stream.of("query", "peptide-links", "--format", "tsv", "--store",
                folder.resolve("shipped")), Stream.of(parameters)).toArray();
        return CommandLineRun.of(words).out().lines().skip(1).toList();
    }

    @Test
    void completionAndManualKnowAllCommands() {
        var completion = CommandLineRun.of("completion");
        assertEquals(0, completion.code(), completion.err());
        var manual = CommandLineRun.of("manual");
        assertEquals(0, manual.code(), manual.err());
        for (var command : List.of("serve", "load", "extract", "query", "export", "validate", "explain", "rules")) {
            assertTrue(completion.out().contains("_picocli_peptidekg_" + command), command);
            assertTrue(manual.out().contains(".SS peptidekg " + command), command);
        }
        assertTrue(completion.out().contains("--format"), "options are completed");
        assertTrue(manual.out().contains(".B \\-\\-format FORMAT"), manual.out());
        assertFalse(manual.out().contains("@|"), "marks of the terminal");
    }

    @Test
    void twoVersionsAreHeldAgainstEachOther() throws IOException {
        var before = Files.writeString(folder.resolve("v1.md"),
                "# Semax\n\nSemax improves memory. Semax may reduce stress.\n");
        var after = Files.writeString(folder.resolve("v2.md"),
                "# Semax\n\nSemax reduces stress. Semax increases BDNF. Semax raises BDNF.\n");
        var run = CommandLineRun.of("diff", before, after);
        assertEquals(0, run.code(), run.err());
        var changes = run.out().lines().skip(1).map(line -> line.split("\t")[0] + " " + line.split("\t")[1]).sorted()
                .toList();
        assertEquals(3, changes.size(), run.out());
        assertTrue(changes.get(0).startsWith("firmer Semax"), changes.toString());
        assertEquals("gone Semax improves memory", changes.get(1));
        assertEquals("new Semax increases BDNF", changes.get(2));
        var store = folder.resolve("diffed");
        assertEquals(0, CommandLineRun.of("load", before, "--store", store).code());
        assertTrue(CommandLineRun.of("diff", before, store).err().contains("no difference"));
        assertEquals(1, CommandLineRun.of("diff", before, folder.resolve("absent")).code());
    }
}
