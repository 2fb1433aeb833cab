package org.peptidekg.extract;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.mention.Lexicon;

/** Who is meant, and what goes together, in short articles about one peptide. */
class DiscourseTest {

    /** What rules read, though little is believed of a sentence alone. */
    private static final Extractor EXTRACTOR = Extractor.bundled(Lexicon::bundled, List.of(), 0);

    @TempDir
    private Path folder;

    private List<String> claims(String text) throws IOException {
        var file = Files.writeString(folder.resolve("tale.md"), "# BPC-157\n\n" + text + "\n");
        return EXTRACTOR.extract(ArticleReader.read(file), EXTRACTOR.run("test", Optional.empty())).claims().stream()
                .filter(claim -> claim.evidence().stream().anyMatch(e -> !e.rule().equals("pairs")))
                .map(claim -> claim.subject().label() + " " + claim.relation() + " " + claim.object().label() + " "
                        + claim.polarity().sign() + " " + claim.evidence().get(0).certainty()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BPC-157, also known as PL-10, is a synthetic peptide. | BPC-157 isA synthetic peptide + Asserted
            It is a potent, orally active peptide. | BPC-157 isA peptide + Asserted
            It is sold as a nootropic and neuroprotective agent. | BPC-157 hasRole neuroprotective agent + Asserted
            It raised NGF and BDNF. Both proteins support learning. | NGF contributesTo learning + Asserted
            It raised NGF and BDNF. Both proteins support learning. | BDNF contributesTo learning + Asserted
            Stress and inflammation can all contribute to depression. | stress contributesTo depression + Possible
            The FDA approved BPC-157 for the treatment of depression. | BPC-157 treats depression + Asserted
            It is registered in Russia as a medicine for depression. | BPC-157 treats depression + Asserted
            Taking BPC-157 late in the evening can disturb sleep. | BPC-157 worsens sleep + Possible
            Many users notice higher energy within a week. | BPC-157 increases energy + Asserted
            A few users report better focus. | BPC-157 improves focus + Asserted
            Treatment of human cells also lowered cortisol. | BPC-157 decreases cortisol + Asserted
            Oxytocin levels rise during exercise. | exercise increases oxytocin + Asserted
            Its release is stimulated by stress. | stress increases BPC-157 + Asserted
            Insulin amplifies its release. | insulin increases BPC-157 + Asserted
            It may, however, reduce anxiety. | BPC-157 alleviates anxiety + Possible
            It stimulates dopamine, inhibits cortisol, and raises GABA. | BPC-157 decreases cortisol + Asserted
            Dopamine plays a role in memory, in learning, and in attention. | dopamine involvedIn attention + Asserted
            It relieves pain without the fatigue seen with morphine. | BPC-157 causes fatigue - Asserted
            This leads to the release of dopamine. | BPC-157 increases dopamine + Asserted
            Studies show that BPC-157, insulin and leptin lower anxiety. | insulin alleviates anxiety + Asserted
            Studies show that insulin, leptin and BPC-157 lower anxiety. | BPC-157 alleviates anxiety + Asserted
            It reduced pain 30 minutes after surgery. | BPC-157 alleviates pain + Asserted
            Anxiety following surgery was lowered by BPC-157. | BPC-157 alleviates anxiety + Asserted
            Migraine is common. BPC-157 relieved this serious condition. | BPC-157 alleviates migraine + Asserted
            Depression is common. This serious disorder causes fatigue. | depression causes fatigue + Asserted
            It acts on the serotonin system. That system governs mood. | serotonergic system modulates mood + Asserted
            It eases sore joints and a stuffy nose. | BPC-157 alleviates sore joints + Asserted
            It eases jumper's knee. | BPC-157 alleviates jumper's knee + Asserted
            It soothes mental haze. | BPC-157 alleviates mental haze + Asserted
            Cytokines such as IL-6, which BPC-157 lowers, drive inflammation. | BPC-157 decreases IL-6 + Asserted
            Its power to raise dopamine, lower cortisol and calm pain is known. | BPC-157 decreases cortisol + Asserted
            The commonest complaints were vomiting and headache. | BPC-157 hasSideEffect vomiting + Asserted
            Headaches are not uncommon. | BPC-157 causes headache + Asserted
            BPC-157 boosts plasmablasts and neurons. | BPC-157 increases plasmablasts + Asserted
            Inhibition of cortisol by oxytocin was seen. | oxytocin decreases cortisol + Asserted
            The suppression of cortisol by oxytocin is well known. | oxytocin decreases cortisol + Asserted
            A rise in dopamine after cocaine was observed. | cocaine increases dopamine + Asserted
            BPC-157 should not be used in people with depression. | BPC-157 contraindicatedFor depression + Asserted
            It reduced anxiety without impairing memory. | BPC-157 worsens memory - Asserted
            It made me irritable and a bit wired. | BPC-157 causes jitteriness + Asserted
            Felt tired and foggy after melatonin. | melatonin causes brain fog + Asserted
            BPC-157 reversed the increase in malondialdehyde. | BPC-157 decreases malondialdehyde + Asserted
            Plasma levels of oxytocin rose after BPC-157. | BPC-157 increases oxytocin + Asserted
            A hormone called oxytocin eases pain. | oxytocin alleviates pain + Asserted
            Headache and flushing are side effects of oxytocin. | oxytocin hasSideEffect flushing + Asserted
            BPC-157 left me exhausted and queasy. | BPC-157 causes nausea + Asserted
            Got constipated in week two. | BPC-157 causes constipation + Asserted
            It gave me tingling hands. | BPC-157 causes tingling hands + Asserted
            The shot lowers cortisol. | BPC-157 decreases cortisol + Asserted
            Melatonin supplements do not raise cortisol. | melatonin increases cortisol - Asserted
            A lack of sleep raises cortisol. | sleep disturbance increases cortisol + Asserted
            The claim that BPC-157 causes fatigue is false. | BPC-157 causes fatigue - Possible
            """)
    void aSentenceGivesAClaim(String text, String claim) throws IOException {
        var found = claims(text);
        assertTrue(found.contains(claim), claim + " is not in " + found);
    }

    /** What stands for a name is no longer the topic where another one of its kind was spoken of last. */
    @ParameterizedTest
    @ValueSource(strings = {"It reduced pain 30 minutes after surgery.",
        "Anxiety following surgery was lowered by BPC-157."})
    void whatSaysWhenIsNoObject(String text) throws IOException {
        assertTrue(claims(text).stream().noneMatch(claim -> claim.contains("surgery")), claims(text).toString());
    }

    /** What would be under a condition, and what a sentence leaves open, is no claim. */
    @ParameterizedTest
    @ValueSource(strings = {"If BPC-157 raised dopamine, users would be calm.",
        "It is doubtful that BPC-157 improves mood.", "Control rats showed fatigue.",
        "Let us assume that BPC-157 lowers dopamine."})
    void whatIsImaginedIsNotSaid(String text) throws IOException {
        assertTrue(claims(text).isEmpty(), claims(text).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It mimics a natural hormone called GLP-1. This hormone lowers appetite. | GLP-1 decreases appetite
            Leptin is a hormone made by fat cells. This hormone lowers hunger. | leptin decreases appetite
            It lowers ghrelin. This hormone increases hunger. | ghrelin increases appetite
            Benzodiazepines are used for anxiety. They impair memory. | benzodiazepine worsens memory
            Statins lower cholesterol. These drugs cause muscle pain. | statin causes muscle pain
            Doctors use insulin and metformin. These drugs lower blood sugar. | metformin decreases blood glucose
            Doctors treat diabetes with metformin. | metformin treats diabetes
            Oxytocin and vasopressin are hormones. The latter increases cortisol. | vasopressin increases cortisol
            DPP-4 breaks down peptides. This enzyme lowers insulin. | DPP-4 decreases insulin
            """)
    void namesSpokenOfLastAreMeant(String text, String claim) throws IOException {
        var found = claims(text);
        var rest = claim.substring(claim.indexOf(' '));
        assertTrue(found.contains(claim + " + Asserted")
                && found.stream().noneMatch(c -> c.startsWith("BPC-157" + rest)), claim + " is not in " + found);
    }

    @Test
    void listsAreAboutWhatLedToThem() throws IOException {
        var found = claims("Benzodiazepines help with sleep, but they come with risks. "
                + "Reported side effects include:\n\n- Nausea\n- Hair loss\n\n"
                + "Side effects of BPC-157 itself:\n\n- Headache");
        assertTrue(found.containsAll(List.of("benzodiazepine hasSideEffect nausea + Asserted",
                "benzodiazepine hasSideEffect hair loss + Asserted",
                "BPC-157 hasSideEffect headache + Asserted")), found.toString());
    }

    /** The layout of leaflets and pages about drugs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "## Side effects\\n\\n- Hair loss due to fasting | fasting causes hair loss + Asserted",
        "## Side effects\\n\\n- Less sleep (at high doses) | BPC-157 hasSideEffect less sleep + Asserted",
        "## Side effects\\n\\n### Muscle loss\\n\\nIt passes. | BPC-157 hasSideEffect muscle wasting + Asserted",
        "## Symptoms of overdose\\n\\n- Vomiting | BPC-157 hasSideEffect vomiting + Asserted",
        "## Other medical problems\\n\\n- Asthma or\\n- Epilepsy\u2014May make these conditions worse. "
                + "| BPC-157 worsens asthma + Asserted",
        "## Other medical problems\\n\\n- Asthma or\\n- Epilepsy\u2014Should not be used. "
                + "| BPC-157 contraindicatedFor asthma + Asserted",
        "## Class\\n\\nPentadecapeptide | BPC-157 isA pentadecapeptide + Asserted"})
    void leafletsGiveClaims(String text, String claim) throws IOException {
        var found = claims(text.translateEscapes());
        assertTrue(found.contains(claim), claim + " is not in " + found);
    }

    @Test
    void headsThatOnlyNameTheMatterStateNothing() throws IOException {
        var found = claims("## Side effects\n\n### Side effects of BPC-157\n\nUpdated\n\n### No nausea\n\nSo far.");
        assertTrue(found.stream().noneMatch(claim -> claim.contains("hasSideEffect") && claim.contains(" + ")),
                found.toString());
    }

    @Test
    void wordsThatLeadToAListHedgeItsItems() throws IOException {
        var found = claims("It may be right for you if you have:\n\n- Insomnia\n- Depression");
        assertTrue(found.contains("BPC-157 treats insomnia + Possible"), found.toString());
    }

    @Test
    void factsStandInTablesUnderAnyHead() throws IOException {
        var found = claims("| Fact | Details |\n| --- | --- |\n| Type | Synthetic peptide |\n"
                + "| Regulatory status | Not approved by the FDA |");
        assertTrue(found.containsAll(List.of("BPC-157 isA synthetic peptide + Asserted",
                "BPC-157 approvedBy FDA - Asserted")), found.toString());
    }

    @Test
    void whoStudiesOrSellsItDoesNotDoWhatItDoes() throws IOException {
        var found = claims("The FDA controls bleeding. Users improve sleep. In the evening it raises dopamine.");
        assertTrue(found.stream().allMatch(claim -> claim.startsWith("BPC-157 ")), found.toString());
    }
}
