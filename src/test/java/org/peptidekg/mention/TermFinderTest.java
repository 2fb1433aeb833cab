package org.peptidekg.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.peptidekg.text.BundledFolder;
import org.peptidekg.text.TsvTable;

/** Texts and the mentions in them: {@code mention/mentions.tsv}. */
class TermFinderTest {

    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final TermFinder FINDER = TermFinder.of(LEXICON);
    private static final int FEWEST_EXAMPLES = 80;

    @TestFactory
    List<DynamicTest> findsTheMentionsOfEachExample() {
        var table = TsvTable.read(BundledFolder.file("mention/mentions.tsv"), List.of("text", "mentions"));
        assertTrue(table.rows().size() >= FEWEST_EXAMPLES, table.rows().size() + " examples");
        return table.rows().stream()
                .map(row -> DynamicTest.dynamicTest("line " + row.line() + ": " + row.cell("text"),
                        () -> assertEquals(unescaped(row.cell("mentions")), found(unescaped(row.cell("text"))))))
                .toList();
    }

    /** Each mention as {@code surface=label}, with {@code /a} behind an adjective. */
    private static String found(String text) {
        return FINDER.find(text).stream()
                .map(mention -> mention.surface() + "=" + mention.best().term().label()
                        + (mention.best().form() == Form.ADJECTIVE ? "/a" : ""))
                .collect(Collectors.joining("; "));
    }

    private static String unescaped(String text) {
        return text.replace("\\u00A0", "\u00A0").replace("\\u2011", "\u2011").replace("\\u00AD", "\u00AD");
    }

    @Test
    void slicingTheTextGivesTheSurface() {
        var text = "\uD83D\uDE42 Selank\u2019s effect on 5\u2011HT, \u03B1\u2011MSH and TNF\u03B1\u00A0\u2014 anxiety.";
        var mentions = FINDER.find(text);
        assertFalse(mentions.isEmpty());
        for (var mention : mentions) {
            assertEquals(mention.surface(), text.substring(mention.start(), mention.end()));
        }
        assertEquals("Selank", mentions.get(0).surface());
    }

    @Test
    void keepsAllMeaningsOfAnAmbiguousName() {
        var candidates = FINDER.find("GAD").get(0).candidates();
        assertEquals(List.of("generalized anxiety disorder", "glutamate decarboxylase"),
                candidates.stream().map(candidate -> candidate.term().label()).toList());
        assertTrue(candidates.get(0).reason().contains("several meanings"), candidates.get(0).reason());
    }

    @Test
    void keepsNounAndAdjectiveOfTheSameTerm() {
        var mention = FINDER.find("an anxiolytic effect").get(0);
        assertEquals(Form.NOUN, mention.best().form());
        assertEquals("anxiolytic", mention.best(Form.ADJECTIVE).orElseThrow().term().label());
    }

    @Test
    void namesOfTheArticleWinOverTheLexicon() {
        var term = Term.unlisted("gut after dinner", TermClass.Unknown);
        var finder = FINDER.with(Map.of("GAD", term, "sleep quality index", term));
        assertEquals("gut after dinner", finder.find("GAD in adults").get(0).best().term().label());
        assertEquals(3, finder.find("GAD in adults").get(0).candidates().size());
        assertEquals("sleep quality index", finder.find("the sleep quality index").get(0).surface());
        assertEquals("sleep quality", finder.find("good sleep quality").get(0).surface());
    }
}
