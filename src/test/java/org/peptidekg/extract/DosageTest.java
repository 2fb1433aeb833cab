package org.peptidekg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Course;
import org.peptidekg.claim.Dosage;
import org.peptidekg.claim.HalfLife;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.mention.Term;

/** Doses and half-lives in the many ways that articles write them, from the file to the claim. */
class DosageTest {

    private static final Extractor EXTRACTOR = Extractor.bundled();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A dose of 0,25 mg is usual. | 0.25 mg",
        "The dose was .3 mg. | 0.3 mg",
        "Doses of 1,500 mcg were taken daily. | 1500 ug",
        "Doses of 1 500 mcg were taken daily. | 1500 ug",
        "Doses of 1\u202F500 µg were taken daily. | 1500 ug",
        "Doses of 1'500 mcg were taken daily. | 1500 ug",
        "Doses of 1.250,5 mcg were taken daily. | 1250.5 ug",
        "Take ½ mg daily. | 0.5 mg",
        "Take 1½ mg daily. | 1.5 mg",
        "Take 1 1/2 mg daily. | 1.5 mg",
        "Take 3/4 mg daily. | 0.75 mg",
        "The dose is 10^3 IU daily. | 1000 [iU]",
        "The dose is 2 × 10³ IU daily. | 2000 [iU]",
        "The dose is two hundred micrograms daily. | 200 ug",
        "The dose is twenty-five milligrams daily. | 25 mg",
        "The dose is half a milligram daily. | 0.5 mg",
        "The dose is from 20 up to 40 IU daily. | 20-40 [iU]",
        "The dose is between 2 and 3 mg daily. | 2-3 mg",
        "The dose is 100 mcg to 300 mcg daily. | 100-300 ug",
        "The dose is 250 mcg to 1 mg daily. | 0.25-1 mg",
        "The dose is 10–20 mg/kg daily. | 10-20 mg/kg",
        "The dose is 0.3 microg/kg. | 0.3 ug/kg",
        "In week 2 250 mcg is the dose. | 250 ug",
        "The dose is 1,2,500 mg daily. | ",
        "The dose is 24/7 mg daily. | ",
        "The dose is 1.25.5 mg daily. | ",
        "A 5 mg vial is mixed; inject it daily. | ",
        "Inject a solution of 5 mg/mL daily. | ",
        "Dosing: 10 mg costs $40. | ",
        "For dosing, the price is $30 for 5 mg. | ",
        "Rats weighing 250 g were injected. | ",
        "Dissolve 10 mg of oxytocin in 2 mL of water for a daily injection. | ",
        "The LD50 after a single dose is 5.6 g/kg in rats. | ",
        "A lethal dose in mice was 860 mg/kg. | ",
        "The dose is 2 mg/kg; its LD50 is far above that. | 2 mg/kg",
        "After the dose it is found in the brain at 67 µg/g of tissue. | ",
        "I took it with 30 g of protein daily. | "})
    void amount(String sentence, String expected) throws IOException {
        assertEquals(expected == null ? "" : expected, dosages(sentence).stream()
                .flatMap(dosage -> dosage.amount().stream()).map(Object::toString).collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The dose is 2 × 20 IU daily. | 2 /d",
        "The dose is 20 IU b.i.d. | 2 /d",
        "The dose is 20 IU t.i.d. for a week. | 3 /d",
        "The dose is 20 IU q8h. | 1 /(8.h)",
        "The dose is 20 IU every 12 h. | 1 /(12.h)",
        "The dose is 60 IU daily, divided into two or three doses. | 2-3 /d",
        "The dose is 60 IU per day in 2 divided doses. | 2 /d",
        "The dose is 20 IU 3×/day. | 3 /d",
        "The dose is 20 IU on alternate days. | 1 /(2.d)"})
    void howOften(String sentence, String expected) throws IOException {
        assertEquals(expected, dosages(sentence).stream().flatMap(dosage -> dosage.administrations().stream())
                .map(Object::toString).collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "It has a half-life of 3–6 min. | 3-6 min",
        "It has a half life of 2.5 h. | 2.5 h",
        "Its t½ is 30 s. | 30 s",
        "Its t1/2 was 90 sec. | 90 s",
        "The half-life is less than 5 minutes. | 0-5 min",
        "The half-life goes from 20 sec to 3 min. | 20-180 s",
        "It acts for 8 hours, but its half-life is two minutes. | 2 min",
        "It has a 5-minute plasma half-life and acts for 8 hours. | 5 min",
        "Half-life: 1.5 hrs | 1.5 h",
        "Its half-life was 1.4 ± 0.2 h. | 1.4 h",
        "It has half-lives of 3 min and 20 min. | 3 min",
        "The half-life ranges from seconds to minutes. | from seconds to minutes"})
    void halfLife(String sentence, String expected) throws IOException {
        var found = claims(sentence).stream().map(Claim::object).filter(HalfLife.class::isInstance)
                .map(HalfLife.class::cast).map(life -> life.duration().map(Object::toString).orElse(life.text()))
                .collect(Collectors.joining("; "));
        assertEquals(expected.startsWith("from") ? expected.substring(5) : expected, found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Take 24 IU of oxytocin and 3 mg of melatonin daily. | oxytocin 24 [iU]; melatonin 3 mg",
        "Take oxytocin (24 IU) with melatonin (3 mg) daily. | oxytocin 24 [iU]; melatonin 3 mg",
        "I also took Brandolix 40 mg daily. | ",
        "Rats were given ketorolac (30 mg) and oral zomitriptan 2.5 mg. | zomitriptan 2.5 mg; ketorolac 30 mg",
        "Sublingual nitroglycerin (0.5 mg) was administered. | nitroglycerin 0.5 mg",
        "Tranexamic acid was given at a dose of 10 mg/kg. | tranexamic acid 10 mg/kg",
        "The women received 0.5 mg GTN once. | GTN 0.5 mg",
        "Oxytocin (24 IU) reduced anxiety. | oxytocin 24 [iU]",
        "Oxytocin 24 IU reduced anxiety. | oxytocin 24 [iU]",
        "24 IU of oxytocin reduced anxiety. | oxytocin 24 [iU]",
        "24 IU melatonin reduced anxiety. | melatonin 24 [iU]",
        "5 mg/kg reduced anxiety. | oxytocin 5 mg/kg",
        "A vial of 24 IU reduced anxiety. | ",
        "Ketorolac (30 mg) reduced anxiety. | ketorolac 30 mg",
        "30 mg of ketorolac reduced anxiety. | ketorolac 30 mg",
        "The dose is 24 IU of it daily. | oxytocin 24 [iU]",
        "The dose is 24 IU of liquid daily. | ",
        "Start at 10 IU daily for 2 weeks, then 20 IU daily. | oxytocin 20 [iU]; oxytocin 10 [iU] for 2 weeks"})
    void theThingDosed(String sentence, String expected) throws IOException {
        var found = claims(sentence).stream().filter(claim -> claim.object() instanceof Dosage).map(claim -> {
            var dosage = (Dosage) claim.object();
            return claim.subject().label() + " " + dosage.amount().orElseThrow()
                    + dosage.course().map(course -> " " + course.text()).orElse("");
        }).sorted(Comparator.reverseOrder()).collect(Collectors.joining("; "));
        assertEquals(expected == null ? "" : expected, found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The half-life of melatonin is 40 minutes. | melatonin 40 min",
        "The half-life of the hormone melatonin is 40 minutes. | melatonin 40 min",
        "Melatonin has a half-life of 40 minutes. | melatonin 40 min",
        "The half-life of intranasal oxytocin is 2 hours. | oxytocin 2 h",
        "The half-lives of oxytocin and melatonin are 5 minutes and 40 minutes. | melatonin 40 min; oxytocin 5 min",
        "The half-lives of melatonin, cortisol and oxytocin are 40, 66 and 5 minutes. | ",
        "The half-lives of oxytocin, melatonin and cortisol are 5 minutes, 40 minutes and 66 minutes, respectively. "
            + "| cortisol 66 min; melatonin 40 min; oxytocin 5 min",
        "The half-lives of oxytocin and melatonin are between 5 and 40 minutes. | ",
        "Its half-life is 5 minutes, but that of melatonin is 40 minutes. | melatonin 40 min; oxytocin 5 min",
        "The half-life in the blood is short. | "})
    void theThingThatLasts(String sentence, String expected) throws IOException {
        assertEquals(expected == null ? "" : expected, lives(sentence));
    }

    private String lives(String sentence) throws IOException {
        return claims(sentence).stream().filter(claim -> claim.object() instanceof HalfLife)
                .map(claim -> claim.subject().label() + " " + ((HalfLife) claim.object()).duration().orElseThrow())
                .sorted().collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Oxytocin is given intranasally. | oxytocin intranasal",
        "Melatonin is taken by mouth. | melatonin oral",
        "Oxytocin and melatonin are given orally. | melatonin oral; oxytocin oral",
        "Melatonin was injected subcutaneously. | melatonin subcutaneous injection",
        "It was administered subcutaneously in the study. | oxytocin subcutaneous injection",
        "Give it orally or intranasally. | oxytocin intranasal; oxytocin oral",
        "Melatonin and cortisol were given intranasally. | cortisol intranasal; melatonin intranasal",
        "Zomitriptan was given subcutaneously. | zomitriptan subcutaneous injection",
        "Tranexamic acid was given intravenously. | tranexamic acid intravenous",
        "Oxytocin crosses the skin. | ",
        "The intranasal spray is popular. | ",
        "It is given as a nasal spray. | oxytocin nasal spray"})
    void theWayItIsGiven(String sentence, String expected) throws IOException {
        assertEquals(expected == null ? "" : expected, claims(sentence).stream()
                .filter(claim -> claim.relation() == Relation.administeredVia)
                .map(claim -> (claim.polarity() == Polarity.Negated ? "not " : "") + claim.subject().label() + " "
                        + ((ClaimObject.Concept) claim.object()).term().label()).sorted()
                .collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The intranasal dose is 10 IU twice a day for 10 days. | 10 [iU] 2 /d intranasal for 10 days",
        "It is dosed once a week. | 1 /wk",
        "It is injected twice daily for 2 weeks. | 2 /d for 2 weeks",
        "Once daily dosing is usual for 8 weeks. | 1 /d for 8 weeks",
        "The dose is one tablet daily. | 1 /d tablet",
        "The dose is two sprays in each nostril daily. | 2 {spray} 1 /d nasal spray",
        "The dose is 10 IU for 2 weeks on, 2 weeks off. | 10 [iU] 2 weeks on, 2 weeks off",
        "The usual dose of the nasal spray is 10 IU. | 10 [iU] nasal spray",
        "They took 40 mg per day in a capsule. | 40 mg per d capsule"})
    void allThatIsSaidOfADose(String sentence, String expected) throws IOException {
        assertEquals(expected, dosages(sentence).stream().map(DosageTest::whole).collect(Collectors.joining("; ")));
    }

    private static String whole(Dosage dosage) {
        return Stream.of(dosage.amount().map(Object::toString), dosage.per().map(per -> "per " + per),
                dosage.administrations().map(Object::toString), dosage.route().map(Term::label),
                dosage.form().map(Term::label), dosage.course().map(Course::text))
                .flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    @Test
    void aRowOfATableTellsOfOneDose() throws IOException {
        var file = Files.writeString(folder.resolve("t.md"), """
                # Oxytocin

                ## Dosage

                | Route | Dose | Frequency | Duration |
                | --- | --- | --- | --- |
                | intranasal | 24 IU | twice daily | for 10 days |
                | oral | 5–10 mg | once a week | 2 weeks on, 1 week off |

                | Peptide | Half-life |
                | --- | --- |
                | oxytocin | 3–6 min |
                | melatonin | 40 min |
                """);
        var claims = EXTRACTOR.extract(ArticleReader.read(file), EXTRACTOR.run("test", Optional.empty())).claims();
        assertEquals(List.of("24 [iU] 2 /d intranasal for 10 days", "5-10 mg 1 /wk oral 2 weeks on, 1 week off"),
                claims.stream().map(Claim::object).filter(Dosage.class::isInstance).map(Dosage.class::cast)
                        .map(DosageTest::whole).sorted().toList());
        assertEquals(List.of("melatonin 40 min", "oxytocin 3-6 min"), claims.stream()
                .filter(claim -> claim.object() instanceof HalfLife).map(claim -> claim.subject().label() + " "
                        + ((HalfLife) claim.object()).duration().orElseThrow()).sorted().toList());
    }

    private List<Dosage> dosages(String sentence) throws IOException {
        return claims(sentence).stream().map(Claim::object).filter(Dosage.class::isInstance).map(Dosage.class::cast)
                .toList();
    }

    private List<Claim> claims(String sentence) throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), "Oxytocin\n\nOxytocin is a hormone"
                + ".\n\n" + sentence + "\n");
        return EXTRACTOR.extract(ArticleReader.read(file), EXTRACTOR.run("test", Optional.empty())).claims();
    }
}
