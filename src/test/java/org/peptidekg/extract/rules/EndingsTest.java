package org.peptidekg.extract.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.peptidekg.mention.TermClass;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** Every example of every row of {@code data/rules/endings.tsv} is classed as the row says. */
class EndingsTest {

    private static final int ROWS = 20;
    private static final NounSenses SENSES = NounSenses.read("noun-senses.tsv", content("noun-senses.tsv"));
    private static final String HEADER = "class\tendings\texamples\tnot\n";
    private static final Endings ENDINGS = Endings.read("endings.tsv", content("endings.tsv"), SENSES);

    private static String content(String name) {
        return BundledFolder.files("data/rules", "").stream().filter(f -> f.name().equals(name)).findFirst()
                .orElseThrow().content();
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        return ENDINGS.rows().stream().flatMap(row -> Stream.concat(
                row.examples().stream().map(word -> DynamicTest.dynamicTest(word, () ->
                        assertEquals(Optional.of(row.termClass()), ENDINGS.of(word)))),
                row.not().stream().map(word -> DynamicTest.dynamicTest("not " + word, () ->
                        assertEquals(Optional.empty(), ENDINGS.of(word))))));
    }

    @Test
    void allRowsAreRead() {
        assertTrue(ENDINGS.rows().size() >= ROWS, () -> ENDINGS.rows().size() + " rows");
    }

    @Test
    void longestEndingWins() {
        assertEquals(Optional.of(TermClass.Process), ENDINGS.of("transphosphorylation"));
        assertEquals(Optional.of(TermClass.Enzyme), ENDINGS.of("transphosphorylase"));
    }

    @Test
    void badRowsAreRefusedWithTheirPlace() {
        var missing = assertThrows(BadInputException.class,
                () -> Endings.read("e.tsv", HEADER + "Drug\ttinib", SENSES));
        assertTrue(missing.getMessage().contains("e.tsv:2"), missing.getMessage());
        assertThrows(BadInputException.class, () -> Endings.read("e.tsv", HEADER + "Toy\ttinib\tx\t", SENSES));
    }
}
