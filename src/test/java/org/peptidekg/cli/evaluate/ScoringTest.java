package org.peptidekg.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.cli.CommandLineRun;
import org.peptidekg.text.BadInputException;

/** The counting of {@code evaluate}. {@code expected.txt} was printed by another program of the same definition. */
class ScoringTest {

    private static final Path FOLDER = Path.of("src/test/resources/evaluation");

    private static List<GoldTable.Row> table(String... lines) {
        return GoldTable.read("g.tsv", String.join("\n", lines));
    }

    private static List<GoldTable.Row> rows(String name) throws IOException {
        return GoldTable.read(name, Files.readString(FOLDER.resolve(name)));
    }

    @Test
    void countsAsTheReferenceDoes() throws IOException {
        var printed = ScoreTables.of("x", rows("gold.tsv"), rows("claims.tsv")).text(true, true)
                .replaceAll("  \\([a-z-]+\\)\n", "\n").replaceAll("  (missed|wrong) +", "  $1 ");
        assertEquals(Files.readString(FOLDER.resolve("expected.txt"))
                .replaceAll("  (missed|wrong) +", "  $1 "), printed);
    }

    @Test
    void noClaimsScoreNothing() throws IOException {
        var none = Scoring.of(rows("gold.tsv"), List.of(), false);
        assertEquals(0, none.f1());
        assertEquals(0, none.precision());
        assertEquals(8, none.missed().size());
    }

    @Test
    void tablesAddUp() throws IOException {
        var tables = ScoreTables.of("x", rows("gold.tsv"), rows("claims.tsv"));
        assertTrue(tables.byRelation().contains("hasSideEffect  0.500  0.500  0.500  2  1  2  1\n"),
                tables::byRelation);
        assertTrue(tables.byRule().contains("raises  0.400  5  2\n"), tables::byRule);
        assertTrue(ScoreTables.markdown(List.of(tables))
                .contains("| treats | 1.000 | 1.000 | 1.000 | 1 | 1 | 1 | 1 |"));
    }

    @Test
    void signsAreCountedWhereTheGoldHasThem() {
        var header = "start\tend\tsubject\trelation\tobject\tpolarity\tcertainty\tneed\tsign";
        var row = "%d\t%d\tserotonin\tcontributesTo\tanxiety\t+\tasserted\tcore\t%s";
        var gold = table(header, row.formatted(0, 9, "-"), row.formatted(10, 19, "-"),
                row.formatted(20, 29, "+"), row.formatted(30, 39, "+"), row.formatted(40, 49, ""));
        var claims = table(header, row.formatted(0, 9, "-"), row.formatted(10, 19, "+"),
                row.formatted(20, 29, ""), row.formatted(40, 49, "+"));
        assertEquals(new Signs(4, 1, 1, 1), Signs.of(gold, claims));
        assertTrue(ScoreTables.of("x", gold, claims).text(false, false)
                .endsWith("signs    agree 1 of 3 found  turned 1  open 1  signed rows 4\n"));
    }

    @Test
    void relationsThatTheGoldDoesNotKnowAreNotJudged() {
        var header = "start\tend\tsubject\trelation\tobject\tpolarity\tcertainty\tneed";
        var gold = table(header, "0\t9\tX\tisA\tpeptide\t+\tasserted\tcore");
        var claims = table(header, "0\t9\tX\tisA\tpeptide\t+\tasserted\t",
                "0\t9\tX\tfoundIn\tliver\t+\tasserted\t");
        assertEquals(1, ScoreTables.of("x", gold, claims).strict().claims());
    }

    @Test
    void badTablesAreRefusedWithTheirPlace() {
        var missing = assertThrows(BadInputException.class, () -> table("start\tend"));
        assertEquals("g.tsv:1: has no column 'subject'", missing.getMessage());
        var header = "start\tend\tsubject\trelation\tobject\tpolarity\tcertainty";
        var number = assertThrows(BadInputException.class,
                () -> table(header, "a\t2\tx\tisA\ty\t+\tasserted"));
        assertTrue(number.getMessage().contains("whole numbers"), number::getMessage);
    }

    @Test
    void anArticleIsEvaluatedFromTheCommandLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("tale.article.txt"), "Selank\n\nSelank reduces anxiety.\n");
        Files.writeString(folder.resolve("tale.gold.tsv"),
                "start\tend\tsubject\trelation\tobject\tpolarity\tcertainty\tneed\n"
                + "8\t32\tSelank\talleviates\tanxiety\t+\tasserted\tcore\n");
        var one = CommandLineRun.of("evaluate", folder.resolve("tale.article.txt"), folder.resolve("tale.gold.tsv"),
                "--by", "rule");
        assertEquals(0, one.code(), one.err());
        assertTrue(one.out().startsWith("strict   P 1.000  R 1.000  F1 1.000  certainty 1.000  claims 1  core 1\n"),
                one.out());
        assertTrue(one.out().contains("lowers  1.000  1  1\n"), one.out());
        var all = CommandLineRun.of("evaluate", folder, "--markdown");
        assertTrue(all.out().contains("| tale | strict | 1.000 | 1.000 | 1.000 | 1.000 | 1 | 1 |"), all.out());
        assertEquals(1, CommandLineRun.of("evaluate", folder.resolve("tale.article.txt")).code());
    }
}
