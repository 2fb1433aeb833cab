package org.peptidekg.extract;

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

/** Substances that no lexicon row names: by how they are called, or because the article says what they are. */
class ArticleNamesTest {

    private static final Extractor EXTRACTOR = Extractor.bundled();

    @TempDir
    private Path folder;

    private List<String> claims(String text) throws IOException {
        var file = Files.writeString(folder.resolve("tale.md"), text + "\n");
        return EXTRACTOR.extract(ArticleReader.read(file), EXTRACTOR.run("test", Optional.empty())).claims().stream()
                .map(claim -> claim.subject().label() + " " + claim.relation() + " " + claim.object().label()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zentogliflozin is approved for the treatment of depression. | zentogliflozin treats depression
            Doctors tried quorafloxacin. Quorafloxacin treats pneumonia. | quorafloxacin treats pneumonia
            Zembrio is a new drug. It is sold by shops. Zembrio treats depression. | Zembrio treats depression
            A new pill called Zembrio was tried. Zembrio treats depression. | Zembrio treats depression
            Zembrio® came later. Zembrio was approved for the treatment of depression. | Zembrio treats depression
            """)
    void aSubstanceThatNoRowNamesIsOne(String text, String claim) throws IOException {
        var found = claims("# News\n\n" + text);
        assertTrue(found.contains(claim), claim + " is not in " + found);
    }

    @Test
    void theTopicOfATitleMayHaveAStem() throws IOException {
        var found = claims("# Company's Zentopanib shows promise\n\nZentopanib was tried by Acme Pharma. It "
                + "reduced pain. Semaglutide is sold too. Semaglutide is known.\n\nThis drug also lowered cortisol.");
        assertTrue(found.contains("zentopanib alleviates pain"), found.toString());
        assertTrue(found.contains("zentopanib decreases cortisol"), found.toString());
    }

    @Test
    void aCodeIsTakenWhole() throws IOException {
        var found = claims("# PRL-9-41\n\nPRL-9-41 lowers cortisol. PRL-9-41 was made in 1970. PRL-9-41 is old.\n\n"
                + "PRL-9-41 is not sold. PRL-9-41 is rare. It raises dopamine.");
        assertTrue(found.contains("PRL-9-41 decreases cortisol"), found.toString());
        assertTrue(found.contains("PRL-9-41 increases dopamine"), found.toString());
        assertFalse(found.contains("prolactin increases dopamine"), found.toString());
    }

    /** A word of the language, and a person, are none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The magazine lowers cortisol. Many read the magazine. | magazine decreases cortisol
            Miller is a writer. Miller treats depression with drugs. | Miller treats depression
            """)
    void otherWordsAreNone(String text, String claim) throws IOException {
        var found = claims("# News\n\n" + text);
        assertFalse(found.contains(claim), claim + " is in " + found);
    }
}
