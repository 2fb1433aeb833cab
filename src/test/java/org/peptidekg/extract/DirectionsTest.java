package org.peptidekg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.Context;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Evidence;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.text.BundledFolder;

/** Which way the ends of a link move, and which words outside the quotation it takes its subject from. */
class DirectionsTest {

    private static final Extractor EXTRACTOR = Extractor.bundled();
    /** Keeps what is hardly believed, too. */
    private static final Extractor ALL = Extractor.bundled(Lexicon::bundled, List.<BundledFolder.File>of(), 0.3);

    @TempDir
    private Path folder;

    private List<Claim> claims(String text) throws IOException {
        return claims("a.article.txt", text);
    }

    private List<Claim> claims(String name, String text) throws IOException {
        return claims(EXTRACTOR, name, text);
    }

    private List<Claim> claims(Extractor extractor, String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        return extractor.extract(ArticleReader.read(file), extractor.run("test", Optional.empty())).claims();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Serotonin relieves anxiety.                            | serotonin contributesTo anxiety      | -
            Serotonin reduces fatigue.                             | serotonin contributesTo fatigue      | -
            Dopamine contributes to anxiety.                       | dopamine contributesTo anxiety       | +
            Dopamine improves memory.                              | dopamine contributesTo memory        | +
            By raising GABA, Selank relieves anxiety.            | GABA contributesTo anxiety           | -
            By lowering cortisol, Selank improves memory.        | cortisol contributesTo memory        | -
            Low dopamine contributes to fatigue.                   | dopamine contributesTo fatigue       | -
            High dopamine contributes to fatigue.                   | dopamine contributesTo fatigue       | +
            Serotonin is important in anxiety.                     | serotonin contributesTo anxiety      | ''
            """)
    void aLinkHasTheSignThatTheWordsGiveIt(String sentence, String claim, String sign) throws IOException {
        var found = claims(ALL, "a.article.txt", "Selank\n\nSelank is a peptide.\n\n" + sentence + "\n").stream()
                .filter(c -> claim.equals(c.subject().label() + " " + c.relation() + " " + c.object().label()))
                .toList();
        if (sign.isEmpty()) {
            assertTrue(found.stream().allMatch(c -> c.sign().isEmpty()), found.toString());
        } else {
            assertEquals(List.of(sign), found.stream().map(c -> c.sign().map(Direction::sign).orElse("")).toList());
        }
    }

    @Test
    void noLinkThatIsTurnedRoundOrOpenIsAFact() throws IOException {
        var text = "Selank\n\nSerotonin relieves anxiety. Low dopamine causes fatigue. "
                + "Stress contributes to fatigue.\n";
        assertEquals(List.of("stress contributesTo fatigue"), claims(text).stream().filter(Claim::isFact)
                .map(c -> c.subject().label() + " " + c.relation() + " " + c.object().label()).toList());
    }

    @Test
    void aListItemNamesItsLeadIn() throws IOException {
        var text = "Selank\n\nSelank is a peptide.\n\nCommon side effects include:\n\n- Nausea\n- Fatigue\n";
        var nausea = claims(text).stream().filter(c -> c.object().label().equals("nausea")).findFirst().orElseThrow();
        assertEquals(List.of("LeadIn Common side effects include:", "Antecedent Selank"), shown(nausea, text));
    }

    @Test
    void aCellNamesTheHeadOfItsColumn() throws IOException {
        var text = "# Selank\n\n| | Side effects |\n| --- | --- |\n| Selank | Nausea |\n";
        var nausea = claims("a.article.md", text).stream()
                .filter(c -> c.object().label().equals("nausea")).findFirst().orElseThrow();
        assertEquals(List.of("TableHead Side effects"), shown(nausea, text));
    }

    @Test
    void aPronounNamesWhatItStandsFor() throws IOException {
        var text = "Selank\n\nSelank is a peptide. It raises dopamine.\n";
        var raises = claims(text).stream().filter(c -> c.object().label().equals("dopamine")).findFirst().orElseThrow();
        assertEquals(List.of("Antecedent Selank"), shown(raises, text));
        assertEquals(text.indexOf("Selank is"), raises.evidence().get(0).contexts().get(0).start());
    }

    /** Kind and words of the contexts, latest first as the lead-in is nearer than the name. */
    private static List<String> shown(Claim claim, String text) {
        return claim.evidence().stream().map(Evidence::contexts).flatMap(List::stream)
                .sorted(java.util.Comparator.comparingInt(Context::start).reversed())
                .peek(c -> assertEquals(text.substring(c.start(), c.end()), c.text()))
                .map(c -> c.kind() + " " + c.text()).toList();
    }
}
