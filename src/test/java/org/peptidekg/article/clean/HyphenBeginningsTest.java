package org.peptidekg.article.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.article.read.BlockListing;
import org.peptidekg.text.BadInputException;

/** Each row's example, broken behind its hyphen; another word; bad rows. */
class HyphenBeginningsTest {

    private static String read(String word) {
        var at = word.indexOf('-') + 1;
        var text = "They call it " + word.substring(0, at) + "\n" + word.substring(at) + " here.\n";
        return BlockListing.texts(ArticleReader.readAll("broken.txt", text).get(0)).findFirst().orElseThrow().text();
    }

    @TestFactory
    Stream<DynamicTest> examplesKeepTheirHyphen() {
        return HyphenBeginnings.bundled().examples().values().stream().sorted()
                .map(word -> DynamicTest.dynamicTest(word,
                        () -> assertEquals("They call it " + word + " here.", read(word))));
    }

    @Test
    void otherWordsAreJoined() {
        assertEquals("They call it neuropeptide here.", read("neuro-peptide"));
    }

    @Test
    void badRowsAreRefused() {
        var failure = assertThrows(BadInputException.class,
                () -> HyphenBeginnings.read("b.tsv", "beginning\texample\nanti\tanti-viral\nlow\thigh-dose\n"));
        assertEquals("b.tsv:3: 'high-dose' in example is not a word that begins with 'low-'", failure.getMessage());
    }
}
