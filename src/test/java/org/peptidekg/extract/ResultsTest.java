package org.peptidekg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.mention.Lexicon;
import org.peptidekg.text.BundledFolder;

/** Results as abstracts report them: what was given, in whom, and what was seen or not seen. */
class ResultsTest {

    private static final Extractor EXTRACTOR = Extractor.bundled(Lexicon::bundled, List.<BundledFolder.File>of(), 0);

    @TempDir
    private Path folder;

    private String claims(String text) throws IOException {
        var file = Files.writeString(folder.resolve("tale.md"), "# A study\n\n" + text + "\n");
        return EXTRACTOR.extract(ArticleReader.read(file), EXTRACTOR.run("test", Optional.empty())).claims().stream()
                .filter(claim -> claim.evidence().stream().anyMatch(e -> !e.rule().equals("pairs")))
                .map(claim -> claim.subject().label() + " " + claim.polarity().sign() + claim.relation() + " "
                        + claim.object().label()).distinct().sorted().collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Five of the six patients experienced improved memory after taking aspirin. | aspirin +improves memory
            No changes in appetite were seen following haloperidol. | haloperidol -modulates appetite
            We found no effect of haloperidol on memory. | haloperidol -modulates memory
            Haloperidol (2 mg/kg) lowered cortisol. | haloperidol +decreases cortisol
            In this study haloperidol lowered cortisol. | haloperidol +decreases cortisol
            These data suggest haloperidol lowers cortisol. | haloperidol +decreases cortisol
            Stress resulted in decreases in GABA and increases in pain. | stress +decreases GABA; stress +increases pain
            Obesity is a risk factor for stroke. | obesity +associatedWith stroke
            Haloperidol did not raise GABA, but aspirin did. | aspirin +increases GABA; haloperidol -increases GABA
            Haloperidol prolonged the duration of catatonia. | haloperidol +increases duration of catatonia
            Stress led to a fall in cortisol. | stress +decreases cortisol
            Stress is a factor in memory. | stress +contributesTo memory
            10 mg/kg of haloperidol lowered cortisol. | haloperidol +decreases cortisol
            Aspirin lowered pain, whereas morphine had no effect. | aspirin +alleviates pain; morphine -alleviates pain
            GABA, but not dopamine, was raised by aspirin. | aspirin +increases GABA; aspirin -increases dopamine
            Aspirin raises GABA, not dopamine. | aspirin +increases GABA; aspirin -increases dopamine
            Haloperidol induced grooming. | haloperidol +causes grooming
            Patients with depression taking haloperidol had lower cortisol. | haloperidol +decreases cortisol
            """)
    void resultsAreReadAsSeen(String text, String expected) throws IOException {
        assertEquals(expected, claims(text));
    }
}
