package org.peptidekg.extract.cues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.text.BadInputException;

/** Tables of cues: a row that cannot be right is refused with file, line and reason; blank lines are nothing. */
class CueTablesTest {

    private static final String CUE = "not\tnegation\tforward\tIt does not help.\t- asserted\n";

    private static void read(String table, String content) {
        switch (table) {
            case "cues" -> Cues.read("cues.tsv", content);
            case "basis" -> BasisReader.read("basis.tsv", content);
            case "answers" -> Answers.read("answers.tsv", content);
            default -> SentenceCues.read(Cues.read("c", "cue\tkind\tdirection\texample\treading\n" + CUE),
                    "sentence-cues.tsv", content);
        }
    }

    private static String header(String table) {
        return switch (table) {
            case "cues" -> "cue|kind|direction|example|reading";
            case "basis" -> "kind|pattern|example|basis";
            case "answers" -> "answer|reading|example|claim";
            default -> "cue|kind|example";
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "cues~ not|negation|forward|It does not help.~ cues.tsv:4: 4 cells instead of 5",
        "cues~ not|refusal|forward|It does not help.|- asserted~ "
                + "cues.tsv:4: unknown kind or direction: refusal, forward",
        "cues~ not|negation|upward|It does not help.|- asserted~ "
                + "cues.tsv:4: unknown kind or direction: negation, upward",
        "cues~ not|negation|forward|It helps.|- asserted~ cues.tsv:4: the example does not hold the cue 'not'",
        "cues~ not|negation|forward|It does not help.|~ cues.tsv:4: the cell 'reading' is empty",
        "basis~ clinical|in patients|It helps in patients.~ basis.tsv:4: 3 cells instead of 4",
        "basis~ lunar|in patients|It helps in patients.|clinical~ basis.tsv:4: unknown kind 'lunar'; known are "
                + "anecdotal, animal, clinical, in-vitro, none, research",
        "basis~ clinical|in patients|It helps in patients.|lunar~ basis.tsv:4: unknown basis 'lunar'; known are "
                + "anecdotal, animal, clinical, in-vitro, none, research",
        "basis~ clinical|in (patients|It helps in patients.|clinical~ "
                + "basis.tsv:4: no regular expression: Unclosed group",
        "basis~ clinical|in patients|It helps.|clinical~ basis.tsv:4: the pattern is not found in its example",
        "answers~ no|- asserted|Is it a hormone? No.~ answers.tsv:4: 3 cells instead of 4",
        "answers~ no|- certain|Is it a hormone? No.|it : -isA : hormone~ answers.tsv:4: a reading is + or -, blank, "
                + "asserted, probable or possible, not '- certain'",
        "answers~ |- asserted|Is it a hormone? No.|it : -isA : hormone~ answers.tsv:4: the cell 'answer' is empty",
        "sentence~ can|none~ sentence-cues.tsv:4: 2 cells instead of 3",
        "sentence~ can|some|The cells can divide.~ "
                + "sentence-cues.tsv:4: a kind is negation, speculation or none, not 'some'"})
    void aBadRowIsRefusedWithItsPlace(String table, String row, String message) {
        var content = header(table) + "\n\n   \n" + row;
        assertEquals(message, assertThrows(BadInputException.class,
                () -> read(table, content.replace('|', '\t'))).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"cues, cues.tsv", "basis, basis.tsv", "answers, answers.tsv", "sentence, sentence-cues.tsv"})
    void anotherHeaderAndATableWithoutRowsAreRefused(String table, String file) {
        var columns = header(table).replace('|', ' ');
        assertEquals(file + ":1: the header must be: " + columns + "; it is: phrase",
                assertThrows(BadInputException.class, () -> read(table, "phrase\nno\n")).getMessage());
        assertEquals(file + ": the file has no rows", assertThrows(BadInputException.class,
                () -> read(table, header(table).replace('|', '\t') + "\n")).getMessage());
    }

    @Test
    void whatStandsTwiceIsRefused() {
        assertEquals("cues.tsv:3: 'not' stands twice", assertThrows(BadInputException.class,
                () -> read("cues", "cue\tkind\tdirection\texample\treading\n" + CUE + CUE)).getMessage());
        assertEquals("sentence-cues.tsv:3: 'can' stands twice", assertThrows(BadInputException.class,
                () -> read("sentence", "cue\tkind\texample\ncan\tnone\tIt can.\ncan\tnegation\tIt can.\n"))
                .getMessage());
    }

    @Test
    void rowsKeepTheirLinesOverBlankOnes() {
        var cues = Cues.read("cues.tsv", "cue\tkind\tdirection\texample\treading\r\n\r\n" + CUE);

        assertEquals(List.of(3), cues.rows().values().stream().map(Cues.Row::line).toList());
        assertEquals(List.of("not"), cues.find("It does NOT help.").stream().map(hit -> hit.row().phrase()).toList());
    }
}
