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

/** Tables whose cells say no more than how much: what of, the corner, the heads and the words above tell. */
class TablesTest {

    private static final Extractor EXTRACTOR = Extractor.bundled(Lexicon::bundled, List.<BundledFolder.File>of(), 0);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Drug|Cortisol|Prolactin; Aspirin|moderate|high; Haloperidol|none|low;\
            a +increases cortisol, a +increases prolactin, h +increases prolactin, h -increases cortisol
            Goal|Aspirin|Haloperidol; Tendon repair|yes|no; Skin aging|no|yes;\
            a +improves tendon healing, a -treats skin aging, h +treats skin aging, h -improves tendon healing
            Side effect|Aspirin|Haloperidol; Nausea|common|9%; Fatigue|not reported|rare;\
            a +hasSideEffect nausea, a -hasSideEffect fatigue, h +hasSideEffect fatigue, h +hasSideEffect nausea
            System|Effect of aspirin; Cortisol|lowered; Dopamine|slight rise;\
            a +decreases cortisol, a +increases dopamine
            Drug|Effect on dopamine|Effect on anxiety; Aspirin|increase|marked decrease; Haloperidol|lowered|none;\
            a +alleviates anxiety, a +increases dopamine, h +decreases dopamine, h -modulates anxiety
            Effect|Aspirin|Haloperidol; Collagen synthesis|++|0; Wound healing|+|somewhat;\
            a +improves wound healing, a +increases collagen synthesis, h +improves wound healing,\
             h -increases collagen synthesis
            Drug|Raises|Lowers; Aspirin|dopamine|cortisol; Haloperidol|prolactin|-;\
            a +decreases cortisol, a +increases dopamine, h +increases prolactin
            Goal|Best drug|Dose; Memory|Aspirin|5 mg daily; Tendon repair|Haloperidol|2 mg daily;\
            a +hasDosage 5 mg daily, a +improves memory, h +hasDosage 2 mg daily, h +improves tendon healing
            Complaint|Aspirin|Zybrexol; Dry mouth|rare|very common; Headache|common|occasional;\
            a +hasSideEffect dry mouth, a +hasSideEffect headache, z +hasSideEffect dry mouth,\
             z +hasSideEffect headache
            Variable|Aspirin|Placebo; Frond width|↓ 22%|unchanged; Cardiac index|↑ 15%|-;\
            a +decreases frond width, a +increases cardiac index
            Drug|Weight loss|Nausea; Aspirin|modest|high; Haloperidol|very strong|medium;\
            a +causes weight loss, a +hasSideEffect nausea, h +causes weight loss, h +hasSideEffect nausea
            -|Effect on appetite|Effect on memory; Aspirin|increases|no change; Haloperidol|slows|improves;\
            a +increases appetite, a -modulates memory, h +decreases appetite, h +improves memory
            Parameter|Effect of aspirin; Anxiety|-40%; Sleep quality|+25%;\
            a +alleviates anxiety, a +improves sleep quality
            Hormone|Made in|Target; Insulin|pancreas|liver; Oxytocin|hypothalamus|uterus;\
            i +modulates liver, i +producedBy pancreas, o +modulates uterus, o +producedBy hypothalamus
            """)
    void cellsSayHowMuch(String header, String first, String second, String expected) throws IOException {
        var columns = header.split("\\|").length;
        var rows = List.of(header, "---|".repeat(columns - 1) + "---", first, second).stream()
                .map(row -> "|" + row.strip() + "|").collect(Collectors.joining("\n"));
        var file = Files.writeString(folder.resolve("table.md"), "# A comparison\n\n" + rows + "\n");
        assertEquals(expected, EXTRACTOR.extract(ArticleReader.read(file), EXTRACTOR.run("test", Optional.empty()))
                .claims().stream().map(claim -> claim.subject().label().charAt(0) + " " + claim.polarity().sign()
                        + claim.relation() + " "
                        + claim.object().label()).distinct().sorted().collect(Collectors.joining(", ")));
    }
}
