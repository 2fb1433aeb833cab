package org.peptidekg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate}: figures over a folder, by kind of text, of denied claims and of beliefs. */
class EvaluateCommandTest {

    private static final String HEAD = "start\tend\tsubject\trelation\tobject\tpolarity\tcertainty\tevidence\taspect"
            + "\tqualifier\tcitation\tneed\n";

    @TempDir
    private Path folder;

    private void article(String name, String sentence, String claim) throws IOException {
        Files.writeString(folder.resolve(name + ".article.txt"), "Selank\n\n" + sentence + "\n");
        Files.writeString(folder.resolve(name + ".gold.tsv"), HEAD + "8\t" + (8 + sentence.length()) + "\t" + claim
                + "\tasserted\tnone\t\t\t\tcore\n");
    }

    @Test
    void countsByKindAndOfDeniedClaims() throws IOException {
        article("note-one", "Selank reduces anxiety.", "Selank\talleviates\tanxiety\t+");
        article("note-two", "Selank does not cause nausea.", "Selank\tcauses\tnausea\t-");
        article("essay", "Selank raises dopamine.", "Selank\tdecreases\tserotonin\t+");
        var kinds = Files.writeString(folder.resolve("kinds.tsv"), "note\t^note-\nessay\tessay\n");
        var run = CommandLineRun.of("evaluate", folder, "--kinds", kinds, "--belief");
        assertEquals(0, run.code(), run.err());
        for (var part : new String[] {"note  articles 2  P 1.000  R 1.000  mean F1 1.000\n",
            "essay  articles 1  P 0.000  R 0.000  mean F1 0.000\n", "mean over kinds 0.500\n",
            "negated  P 1/1  R 1/1\n", "calibration error "}) {
            assertTrue(run.out().contains(part), part + " is not in\n" + run.out());
        }
    }

    @Test
    void aRowOfKindsThatCannotBeReadIsRefusedWithItsPlace() throws IOException {
        article("note", "Selank reduces anxiety.", "Selank\talleviates\tanxiety\t+");
        var kinds = Files.writeString(folder.resolve("kinds.tsv"), "note\t^note\nessay\t(\n");
        var run = CommandLineRun.of("evaluate", folder, "--kinds", kinds);
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith(kinds + ":2: no regular expression"), run.err());
    }
}
