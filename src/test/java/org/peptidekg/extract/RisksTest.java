package org.peptidekg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.claim.Relation;

/** What a risk is one of, and trouble that gets worse by itself. */
class RisksTest {

    private static final Extractor EXTRACTOR = Extractor.bundled();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BPC-157 reduced the risk of stroke, anxiety or pain. | decreases anxiety, decreases pain, decreases stroke
            People taking BPC-157 had a lower risk of stroke. | decreases stroke
            People taking BPC-157 were at a lower risk of stroke. | decreases stroke
            Rats given BPC-157 had a lower risk of having a stroke. | decreases stroke
            BPC-157 reduced the risk of stroke and improved sleep. | decreases stroke, improves sleep
            BPC-157 relieves worsening pain. | alleviates pain
            BPC-157 reduced the risk of worsening pain. | decreases pain
            BPC-157 is used for treating people with pain. | treats pain
            Doctors use BPC-157 to treat adults with pain. | treats pain
            BPC-157 reduced pain by worsening sleep. | alleviates pain, worsens sleep
            """)
    void aSentenceGivesClaims(String text, String claims) throws IOException {
        var file = Files.writeString(folder.resolve("tale.md"), "# BPC-157\n\n" + text + "\n");
        var found = EXTRACTOR.extract(ArticleReader.read(file), EXTRACTOR.run("test", Optional.empty())).claims()
                .stream()
                .filter(claim -> claim.subject().label().equals("BPC-157")
                        && claim.relation() != Relation.contributesTo)
                .map(claim -> claim.relation() + " " + claim.object().label()).distinct().sorted().toList();
        assertEquals(claims, String.join(", ", found));
    }
}
