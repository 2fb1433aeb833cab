package org.peptidekg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.peptidekg.extract.cues.EffectSizes;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.text.BadInputException;

/** In whom an effect was seen and how large it was, where the sentence says so. */
class ObservedTest {

    /** What rules read, though little is believed of a sentence alone. */
    private static final Extractor EXTRACTOR = Extractor.bundled(Lexicon::bundled, List.of(), 0);

    @TempDir
    private Path folder;

    private List<String> observed(String text, String object) throws IOException {
        var file = Files.writeString(folder.resolve("tale.md"), "# BPC-157\n\n" + text + "\n");
        return EXTRACTOR.extract(ArticleReader.read(file), EXTRACTOR.run("test", Optional.empty())).claims().stream()
                .filter(claim -> claim.object().label().equals(object)).flatMap(claim -> claim.evidence().stream())
                .filter(e -> !e.rule().equals("pairs"))
                .map(e -> e.population().orElse("-") + " / " + e.effectSize().orElse("-")).distinct().toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BPC-157 lowered cortisol by 30% in old Wistar rats. | cortisol | old Wistar rats / by 30%
            In 62 patients with anxiety, BPC-157 raised GABA twofold. | GABA | 62 patients with anxiety / twofold
            In rats with morphine, BPC-157 raised dopamine. | dopamine | rats / -
            BPC-157 raised BDNF in sleep-deprived mice. | BDNF | sleep-deprived mice / -
            In rats BPC-157 raised dopamine, but in healthy volunteers it lowered GABA. | dopamine | rats / -
            In rats BPC-157 raised dopamine, but in healthy volunteers it lowered GABA. | GABA | healthy volunteers / -
            BPC-157 raised BDNF by 40% and lowered cortisol by a third. | BDNF | - / by 40%
            BPC-157 raised BDNF by 40% and lowered cortisol by a third. | cortisol | - / by a third
            BPC-157 brought a 25% reduction of pain. | pain | - / 25%
            BPC-157 raised testosterone from 310 to 540 ng/dL in men. | testosterone | - / from 310 to 540 ng/dL
            BPC-157 did not lower cortisol by 30%. | cortisol | - / -
            BPC-157 raises dopamine; 40% of buyers come back. | dopamine | - / -
            A double-blind trial shows that BPC-157 raises dopamine. | dopamine | - / -
            """)
    void theWordsAreKept(String text, String object, String expected) throws IOException {
        assertEquals(List.of(expected), observed(text, object));
    }

    @Test
    void whatIsSoWhoeverIsStudiedNamesNobody() throws IOException {
        assertEquals(List.of("- / -"), observed("BPC-157 is an antioxidant in rats.", "antioxidant"));
    }

    @Test
    void aBadRowIsRefusedWithItsLine() {
        var head = "pattern\texample\tsize\n";
        for (var row : List.of("by \\d+%\tIt fell by 30%.", "by (\tIt fell by 30%.\tby 30%",
                "by \\d+%\tIt fell by 30%.\tby 3%")) {
            var fault = assertThrows(BadInputException.class, () -> EffectSizes.read("sizes.tsv", head + row));
            assertTrue(fault.getMessage().contains("sizes.tsv") && fault.getMessage().contains("2"),
                    fault.getMessage());
        }
    }
}
