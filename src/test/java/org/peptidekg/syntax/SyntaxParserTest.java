package org.peptidekg.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxParserTest {

    private static final SyntaxParser PARSER = SyntaxParser.bundled();

    /** Sentences cut by blanks; then the dependent, its head ("ROOT" for none) and the label of their arc. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Selank reduces anxiety in rats . | Selank | reduces | nsubj",
            "Selank reduces anxiety in rats . | anxiety | reduces | obj",
            "Anxiety was reduced by Selank . | Anxiety | reduced | nsubj:pass",
            "Anxiety was reduced by Selank . | Selank | reduced | obl:agent",
            "Selank reduces anxiety and lowers stress hormones in rats . | lowers | reduces | conj",
            "Selank reduces anxiety and lowers stress hormones in rats . | hormones | lowers | obj",
            "Peptides that bind the receptor are rare . | bind | Peptides | acl:relcl",
            "Effects on sleep | Effects | ROOT | root",
            "Effects on sleep | sleep | Effects | nmod",
            "Reduces anxiety and improves sleep | Reduces | ROOT | root",
            "Reduces anxiety and improves sleep | sleep | improves | obj",
            "Improved memory | memory | ROOT | root",
            "Improved memory | Improved | memory | amod",
            "Store the powder in a freezer . | powder | Store | obj",
            "BPC-157 ( a pentadecapeptide ) heals wounds . | BPC-157 | heals | nsubj",
            "EFFECTS ON SLEEP AND MOOD | SLEEP | EFFECTS | nmod",
            "The drug given to the rats lowered blood pressure . | given | drug | acl",
            "It may bind to the receptor , thereby blocking pain . | blocking | bind | advcl",
            "Semax and Selank were given by injection . | Selank | Semax | conj"})
    void arcsOfPlainSentences(String sentence, String dependent, String head, String label) {
        var words = List.of(sentence.split(" "));
        var tree = PARSER.parse(words);
        var d = words.indexOf(dependent);
        assertEquals(head + " " + label, (tree.heads()[d] < 0 ? "ROOT" : words.get(tree.heads()[d])) + " "
                + tree.labels()[d], sentence);
    }

    @Test
    void anyRowOfWordsGetsATreeWithOneRoot() {
        var rows = List.of("Dosage : 200 mcg twice daily", ") ) (", ".", "µ β-endorphin – – 250–500 mcg/day ,",
                "EFFECTS ON SLEEP AND MOOD", "and", "( 5 ) [ 3,4 ]");
        for (var row : rows) {
            var tree = PARSER.parse(List.of(row.split(" ")));
            assertEquals(1, Arrays.stream(tree.heads()).filter(h -> h < 0).count(), row);
            for (var i = 0; i < tree.size(); i++) {
                var steps = 0;
                for (var at = i; at >= 0; at = tree.heads()[at]) {
                    assertTrue(steps++ <= tree.size(), "a circle in " + row);
                }
            }
        }
        assertEquals(0, PARSER.parse(List.of()).size());
    }

    @Test
    void theSameWordsGetTheSameTree() {
        var words = List.of("It may help , but data are few .".split(" "));
        var one = PARSER.parse(words);
        var other = SyntaxParser.bundled().parse(new ArrayList<>(words));
        assertArrayEquals(one.heads(), other.heads());
        assertArrayEquals(one.labels(), other.labels());
        assertArrayEquals(one.upos(), other.upos());
        assertArrayEquals(one.xpos(), other.xpos());
    }

    @Test
    void aDamagedModelIsRefused() {
        var noModel = assertThrows(IOException.class,
                () -> SyntaxParser.read(new ByteArrayInputStream("no model at all".getBytes())));
        assertTrue(noModel.getMessage().contains("not a model"), noModel.getMessage());
        var half = assertThrows(IOException.class, () -> {
            try (var in = SyntaxParser.class.getResourceAsStream("/data/syntax/english.model")) {
                var bytes = in.readAllBytes();
                SyntaxParser.read(new ByteArrayInputStream(bytes, 0, bytes.length / 2));
            }
        });
        assertTrue(half.getMessage().contains("damaged"), String.valueOf(half.getMessage()));
    }

    @Test
    void arraysOfDifferentLengthsAreNoTree() {
        assertThrows(IllegalArgumentException.class,
                () -> new Tree(new String[1], new String[1], new int[2], new String[1]));
    }
}
