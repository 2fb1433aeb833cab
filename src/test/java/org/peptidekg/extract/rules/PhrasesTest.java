package org.peptidekg.extract.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** The patterns of {@code data/rules/phrases} find what they are said to find, and leave the rest. */
class PhrasesTest {

    private static final Pattern ASKED = Pattern.compile("\\.(?:pattern|hinted|list|words|values|piece)\\("
            + "\"([a-z-]+)\"\\)");
    private static final Pattern NAME = Pattern.compile("(?m)^- name: ([a-z-]+)$");
    private static final Pattern PIECE = Pattern.compile("@([a-z-]+)@");

    @TestFactory
    Stream<DynamicTest> patternsKeepToTheirExamples() {
        return Stream.of(Phrases.dosage(), Phrases.layout(), Phrases.sentences()).flatMap(file -> file.all().stream())
                .filter(phrase -> phrase.pattern().isPresent()).map(phrase -> DynamicTest.dynamicTest(phrase.name(),
                        () -> {
                            var pattern = phrase.pattern().get();
                            phrase.finds().forEach(text -> assertTrue(pattern.matcher(text).find(), text));
                            phrase.leaves().forEach(text -> assertFalse(pattern.matcher(text).find(), text));
                            phrase.finds().forEach(text -> assertTrue(phrase.words().isEmpty()
                                    || new Hinted(pattern, phrase.words()).mayBeIn(text), text + ": no hint"));
                        }));
    }

    /** What no code asks for and no pattern is made of is a stray. */
    @Test
    void everyEntryIsAskedFor() throws IOException {
        var asked = new TreeSet<String>();
        try (var paths = Files.walk(Path.of("src/main/java/org/peptidekg/extract"))) {
            for (var file : paths.filter(path -> path.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                if (code.contains("Phrases.") && !code.contains("RuleFile")) {
                    ASKED.matcher(code).results().forEach(name -> asked.add(name.group(1)));
                }
            }
        }
        var there = new TreeSet<String>();
        var pieces = new TreeSet<String>();
        for (var file : BundledFolder.files("data/rules/phrases", ".yaml")) {
            NAME.matcher(file.content()).results().forEach(name -> there.add(name.group(1)));
            PIECE.matcher(file.content()).results().forEach(name -> pieces.add(name.group(1)));
        }
        assertTrue(there.containsAll(asked), () -> asked + " are not all in " + there);
        there.removeAll(asked);
        there.removeAll(pieces);
        assertEquals(Set.of(), there);
    }

    @Test
    void aPatternIsPutTogetherFromPieces() {
        var phrases = Phrases.read(RuleFile.parse("f.yaml", """
                - name: unit
                  any: ['days?', 'weeks?']
                - name: some
                  piece:
                    - '(?:a few'
                    - '|\\d+) @unit@'
                - name: span
                  any: [for, over]
                  pattern: '@any@ @some@'
                  finds: [' for 2 days ']
                  leaves: [2 days]
                - name: units
                  values: {day: d, week: wk}
                """));

        assertEquals("(?:for|over) (?:a few|\\d+) (?:days?|weeks?)", phrases.pattern("span").pattern());
        assertEquals("wk", phrases.values("units").get("week"));
        assertEquals(" for 2 days ", phrases.all().get(2).finds().get(0));
        assertThrows(IllegalArgumentException.class, () -> phrases.pattern("unit"));
        assertThrows(IllegalArgumentException.class, () -> phrases.list("unknown"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "{name: a, pattern: b, finds: [b]}| f.yaml:1: a pattern needs texts that it finds something in, "
                + "and such that it leaves",
        "{name: a, pattern: '@b@', finds: [b], leaves: [c]}| f.yaml:1: no piece is named 'b' above",
        "{name: a, pattern: '(', finds: [b], leaves: [c]}| f.yaml:1: no regular expression: Unclosed group",
        "{name: a, patern: b}| f.yaml:1: unknown key 'patern'; known are name, piece, any, pattern, hints, words, "
                + "values, finds, leaves, examples",
        "{words: [a]}| f.yaml:1: 'name' is missing"})
    void whatCannotBeRightIsRefusedWithItsPlace(String entry, String message) {
        assertEquals(message, assertThrows(BadInputException.class,
                () -> Phrases.read(RuleFile.parse("f.yaml", "- " + entry))).getMessage());
    }

    @Test
    void twoOfOneNameAreRefused() {
        assertEquals("f.yaml:2: two entries are named 'a'", assertThrows(BadInputException.class,
                () -> Phrases.read(RuleFile.parse("f.yaml", "- {name: a, words: [b]}\n- {name: a, words: [c]}")))
                .getMessage());
    }
}
