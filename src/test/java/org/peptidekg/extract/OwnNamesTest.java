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
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.mention.TermClass;

/** Substances that no lexicon row has are known by the form of their names. */
class OwnNamesTest {

    private static final Extractor EXTRACTOR = Extractor.bundled();

    @TempDir
    private Path folder;

    private ArticleClaims read(String text) throws IOException {
        var file = Files.writeString(folder.resolve("tale.md"), text);
        return EXTRACTOR.extract(ArticleReader.read(file), EXTRACTOR.run("test", Optional.empty()));
    }

    private static List<String> claims(ArticleClaims read) {
        return read.claims().stream().map(claim -> claim.subject().label() + " " + claim.relation() + " "
                + claim.object().label()).toList();
    }

    @Test
    void stemOfANonproprietaryNameMakesADrugAndTheTopic() throws IOException {
        var read = read("# Vexotinib in mice\n\nVexotinib lowered cortisol. It caused nausea.\n");
        assertEquals("vexotinib", read.topic().orElseThrow().label());
        assertTrue(claims(read).containsAll(List.of("vexotinib decreases cortisol", "vexotinib causes nausea")),
                () -> claims(read).toString());
    }

    @Test
    void codeIsNotTheHormoneThatItBeginsWith() throws IOException {
        var read = read("# A code\n\nPRL-9-77 lowered cortisol in rats.\n");
        assertTrue(claims(read).contains("PRL-9-77 decreases cortisol"), () -> claims(read).toString());
        assertFalse(claims(read).stream().anyMatch(c -> c.startsWith("prolactin")), () -> claims(read).toString());
    }

    @Test
    void nameOfSeveralWordsIsWhatStandsBeforeIt() throws IOException {
        var read = read("# Two names\n\nThe peptide veltol carbin increases anxiety in rats.\n");
        assertTrue(claims(read).containsAll(List.of("veltol carbin isA peptide", "veltol carbin increases anxiety")),
                () -> claims(read).toString());
    }

    @Test
    void numberOfAStudyIsNoDrug() throws IOException {
        var read = read("# A study\n\nNCT0123 lowered cortisol in rats.\n");
        assertFalse(read.claims().stream().anyMatch(c -> c.subject().termClass() == TermClass.Drug),
                () -> claims(read).toString());
    }
}
