package org.peptidekg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of one's own: tried by {@code rules check}, read with {@code --rules}; and how far claims are believed. */
class RulesCommandTest {

    private static final String ROW = """
            - name: %s
              priority: 60
              relation: alleviates
              pattern:
                - S %s O
              object: [Symptom, Condition]
              examples:
                - {text: This peptide defangs pain., claims: [this peptide | alleviates | pain]}
                - {text: This peptide is sold., claims: []}
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void ownRulesAreReadBesideTheProgramsOwn() throws IOException {
        file("own.yaml", ROW.formatted("defangs", "defang"));
        var article = file("tale.txt", "Selank\n\nSelank defangs anxiety and raises dopamine.\n");
        var without = CommandLineRun.of("extract", article);
        assertFalse(without.out().contains("alleviates"), without.out());
        var with = CommandLineRun.of("extract", article, "--rules", folder);
        assertTrue(with.out().contains("\talleviates\tanxiety"), with.out());
        assertTrue(with.out().contains("\tincreases\tdopamine"), with.out());
    }

    @Test
    void aRowOfTheSameNameStandsInThePlaceOfTheProgramsOwn() throws IOException {
        var own = file("own.yaml", ROW.formatted("relieves", "defang"));
        var article = file("tale.txt", "Selank\n\nSelank soothes pain.\n");
        assertTrue(CommandLineRun.of("extract", article).out().contains("\trelieves\t"));
        var with = CommandLineRun.of("extract", article, "--rules", own);
        assertFalse(with.out().contains("\trelieves\t"), with.out());
    }

    @Test
    void checkTellsWhatHoldsAndWhatDoesNot() throws IOException {
        var good = CommandLineRun.of("rules", "check", file("good.yaml", ROW.formatted("defangs", "defang")));
        assertEquals(0, good.code(), good.err());
        assertEquals("rules 1  files 1  examples 2  hold 2\n", good.out());
        var bad = CommandLineRun.of("rules", "check", file("bad.yaml", ROW.formatted("declaws", "declaw")));
        assertEquals(1, bad.code());
        assertTrue(bad.out().contains("declaws: This peptide defangs pain.\n"
                + "  wanted this peptide | alleviates | pain\n"
                + "  found  nothing\n"), bad.out());
        assertTrue(bad.out().endsWith("rules 1  files 1  examples 2  hold 1\n"), bad.out());
    }

    @Test
    void aRowOfAnUnknownFormIsRefusedWithItsPlace() throws IOException {
        var odd = file("odd.yaml", ROW.formatted("odd", "one two three four five six"));
        var refused = CommandLineRun.of("rules", "check", odd);
        assertEquals(1, refused.code());
        assertTrue(refused.err().startsWith(odd + ":1: 'S one two three four five six O' is no clause"),
                refused.err());
        var empty = Files.createDirectory(folder.resolve("empty"));
        assertTrue(CommandLineRun.of("rules", "check", empty).err().contains("no file of rules"));
    }

    @Test
    void claimsBelowTheLeastBeliefAreNotKept() throws IOException {
        var article = file("tale.txt", "Selank\n\nSelank may reduce anxiety in rats. Users who feel calm do better.\n");
        var all = CommandLineRun.of("extract", article, "--least-belief", "0").out().lines().count();
        var sure = CommandLineRun.of("extract", article, "--least-belief", "0.99").out().lines().count();
        assertTrue(sure < all, sure + " of " + all);
        assertEquals(1, sure);
        var wrong = CommandLineRun.of("extract", article, "--least-belief", "2");
        assertEquals(1, wrong.code());
        assertTrue(wrong.err().contains("a belief is a number from 0 to 1"), wrong.err());
    }
}
