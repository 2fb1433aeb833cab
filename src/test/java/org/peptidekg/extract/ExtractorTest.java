package org.peptidekg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;

/** Whole articles, from the file to the claims. */
class ExtractorTest {

    private static final Extractor EXTRACTOR = Extractor.bundled();
    private static final Path SHIPPED = Path.of("data/articles/selank/selank.article.txt");

    @TempDir
    private Path folder;

    private static ArticleClaims read(Path file) throws IOException {
        return EXTRACTOR.extract(ArticleReader.read(file), EXTRACTOR.run("test", Optional.empty()));
    }

    private static List<Claim> claims(Relation relation, String object) throws IOException {
        return read(SHIPPED).claims().stream().filter(claim -> claim.subject().label().equals("Selank")
                && claim.relation() == relation && claim.object().label().equals(object)).toList();
    }

    @ParameterizedTest
    @CsvSource({"analogOf, tuftsin, synthetic analog of the immunomodulatory peptide tuftsin",
        "increases, GABAergic system, positive influence on the GABA neurotransmitter system",
        "modulates, serotonin, ability to modulate serotonin and dopamine levels",
        "modulates, dopamine, ability to modulate serotonin and dopamine levels",
        "increases, BDNF, increasing the expression of BDNF"})
    void theLinksOfTheShippedArticleStandOnTheirSentences(Relation relation, String object, String words)
            throws IOException {
        var found = claims(relation, object);
        assertTrue(found.stream().anyMatch(claim -> claim.isFact()
                && claim.evidence().stream().anyMatch(place -> place.quote().contains(words))), found.toString());
    }

    @ParameterizedTest
    @CsvSource({"sedation", "dependency", "cognitive impairment"})
    void whatTheArticleDeniesIsNoFact(String harm) throws IOException {
        var found = claims(Relation.causes, harm);
        assertTrue(found.stream().anyMatch(claim -> claim.polarity() == Polarity.Negated), found.toString());
        assertTrue(found.stream().noneMatch(Claim::isFact), found.toString());
    }

    @Test
    void everyQuotationIsTheSliceOfTheFile() throws IOException {
        var text = "\uFEFFOxytocin 😀 — a “short” note\r\n\r\nOxytocin\u00A0raises dopamine 🧠 and β-endorphin.\r\n\r\n"
                + "  • It doesn’t cause sedation.\r\n  • The “peptide” may improve memory 😀 and mood.\r\n";
        var file = Files.writeString(folder.resolve("odd.txt"), text);
        var claims = read(file).claims();
        for (var object : List.of("dopamine", "sedation", "memory")) {
            assertTrue(claims.stream().anyMatch(claim -> claim.object().label().equals(object)), object);
        }
        for (var claim : claims) {
            for (var place : claim.evidence()) {
                var slice = text.substring(text.offsetByCodePoints(0, place.start()),
                        text.offsetByCodePoints(0, place.end()));
                assertEquals(slice, place.quote());
                place.cues().forEach(cue -> assertEquals(cue.text(), text.substring(
                        text.offsetByCodePoints(0, cue.start()), text.offsetByCodePoints(0, cue.end()))));
            }
        }
    }

    @Test
    void theTopicIsFoundEvenIfNoLexiconKnowsIt() throws IOException {
        var text = "ZQX-41: an overview\n\nZQX-41 raises dopamine. ZQX-41 does not cause sedation.\n\n"
                + "ZQX-41 was tested in mice. It improves memory.\n\nMost people take ZQX-41 orally. ZQX-41 is new.\n";
        var read = read(Files.writeString(folder.resolve("zqx.txt"), text));
        assertEquals("ZQX-41", read.topic().orElseThrow().label());
        assertFalse(read.topic().orElseThrow().listed());
        assertTrue(read.claims().stream().anyMatch(claim -> claim.relation() == Relation.improves
                && claim.subject().label().equals("ZQX-41") && claim.object().label().equals("memory")));
    }

    @Test
    void theSameFileGivesTheSameClaims() throws IOException {
        assertEquals(read(SHIPPED).claims(), read(SHIPPED).claims());
    }
}
