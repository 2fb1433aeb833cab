package org.peptidekg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.Evidence;

/** Any kind of block may stand before and after any other, with words or with nothing but a citation. */
class BlockOrderTest {

    private static final Extractor EXTRACTOR = Extractor.bundled();
    private static final String TITLE = "# Notes on oxytocin\n\n";
    /** What must be found wherever it stands. */
    private static final String KEPT = "Oxytocin raises dopamine.";
    private static final int SEQUENCES = 120;
    private static final List<String> BLOCKS = List.of(KEPT, "(Doe et al., 2012)", "[4]", "## Effects", "## "
            + "(Doe, 2012)",
            "## 3.", "- " + KEPT, "- (Doe et al., 2012)", "- [7]\n  - (Doe, 2012)", "1. Sleep (4)", "Sleep: "
                    + "(Doe, 2012)",
            "**Sleep**", "Does it cause sedation?", "No (Doe, 2012).", "No", "It may cause these:", "> (Doe, 2012)",
            "| Effect | Dose |\n|---|---|\n| sleep | 1 mg |", "| Effect | Dose |\n|---|---|\n| (Doe, 2012) | [3] |",
            "|  |  |\n|---|---|\n|  |  |", "| Effect |\n|---|", "\u0130T\u0130S may not be \u0130. " + KEPT,
            "&nbsp;", "\u200b", "\u00ad", "...", ":", "?", "-", "![a picture](a.png)", "<div></div>", "[^1]: "
                    + "(Doe, 2012)");

    @TempDir
    private Path folder;

    @Test
    void nothingStopsTheReadingAndNothingIsLost() throws IOException {
        var texts = new ArrayList<String>();
        for (var first : BLOCKS) {
            for (var second : BLOCKS) {
                texts.add(TITLE + first + "\n\n" + second + "\n\n" + KEPT + "\n");
                texts.add(first + "\n\n" + second + "\n\n# A title\n\n" + KEPT + "\n");
            }
        }
        var random = new Random(7);
        for (var n = 0; n < SEQUENCES; n++) {
            var text = new StringBuilder(TITLE);
            for (var i = random.nextInt(8); i >= 0; i--) {
                text.append(BLOCKS.get(random.nextInt(BLOCKS.size()))).append("\n\n");
            }
            texts.add(text + KEPT + "\n");
        }
        for (var text : texts) {
            var places = read(text).stream().filter(claim -> claim.object().label().equals("dopamine"))
                    .flatMap(claim -> claim.evidence().stream()).toList();
            var wanted = text.split(KEPT, -1).length - 1;
            assertEquals(wanted, places.stream().filter(place -> place.quote().contains(KEPT)).count(), text);
            for (var place : places) {
                assertStands(text, place);
            }
        }
    }

    @Test
    void aCitationAloneBelongsToWhatStandsBefore() throws IOException {
        var text = TITLE + KEPT + "\n\n(Doe et al., 2012)\n\nIt lowers cortisol.\n";
        var cited = read(text).stream().filter(claim -> claim.object().label().equals("dopamine")).findFirst();
        assertEquals("Doe et al., 2012", cited.orElseThrow().evidence().get(0).citationMarker().orElseThrow());
        assertTrue(read(text).stream().filter(claim -> claim.object().label().equals("cortisol"))
                .allMatch(claim -> claim.evidence().get(0).citationMarker().isEmpty()));
    }

    private static void assertStands(String text, Evidence place) {
        assertEquals(place.quote(), text.substring(text.offsetByCodePoints(0, place.start()),
                text.offsetByCodePoints(0, place.end())));
    }

    private List<Claim> read(String text) throws IOException {
        var file = Files.writeString(folder.resolve("a.md"), text);
        return EXTRACTOR.extract(ArticleReader.read(file), EXTRACTOR.run("test", Optional.empty())).claims();
    }
}
