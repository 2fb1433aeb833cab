package org.peptidekg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** What a sentence says of a clause that it embeds decides whether the clause is stated. */
class FactualityTest {

    private static final Term TOPIC = Term.unlisted("this peptide", TermClass.Peptide);
    private static final Extractor EXTRACTOR = Extractor.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            + asserted | Melatonin raises dopamine.
            - asserted | Melatonin did not, however, raise dopamine.
            - asserted | Melatonin has not, so far, been shown to raise dopamine.
            none       | Should melatonin raise dopamine, call a doctor.
            none       | Were melatonin to raise dopamine, people would notice.
            none       | Had melatonin raised dopamine, people would have noticed.
            none       | Doctors wait in case melatonin raises dopamine.
            none       | As long as melatonin raises dopamine, they go on.
            + asserted | Had people known that melatonin raises dopamine.
            - asserted | It is incorrect to say that melatonin raises dopamine.
            - asserted | The notion that melatonin raises dopamine has been refuted.
            - asserted | It is simply untrue that melatonin raises dopamine.
            - probable | Melatonin is wrongly said to raise dopamine.
            none       | That melatonin raises dopamine is a myth.
            none       | Many believe the myth that melatonin raises dopamine.
            - probable | Evidence that melatonin raises dopamine is thin.
            - probable | Evidence is lacking that melatonin raises dopamine.
            - asserted | Evidence that melatonin raises dopamine does not exist.
            + asserted | Evidence that melatonin raises dopamine is strong.
            - probable | Few data support the idea that melatonin raises dopamine.
            + asserted | A few studies show that melatonin raises dopamine.
            - probable | Nobody has shown that melatonin raises dopamine.
            + possible | Sellers say that melatonin raises dopamine.
            + possible | According to vendors, melatonin raises dopamine.
            + possible | The theory is that melatonin raises dopamine.
            + asserted | Vendors sell melatonin, which raises dopamine.
            + asserted | The wrong dose of melatonin raises dopamine.
            studied    | Trials look at how melatonin affects dopamine.
            studied    | The influence of melatonin on dopamine has been studied.
            + asserted | We studied melatonin and found that it raises dopamine.
            + asserted | Melatonin was studied in rats, in which it raised dopamine.
            """)
    void isTold(String told, String sentence) {
        var draft = EXTRACTOR.alone().drafts(sentence, TOPIC).stream()
                .filter(found -> found.object().label().equals("dopamine")).findFirst();
        var reading = draft.map(found -> EXTRACTOR.alone().reading(sentence, found));
        assertEquals(Optional.of(told), reading.map(read -> read.unreal() ? "none" : read.aim() ? "studied"
                : (read.negated() ? "- " : "+ ") + read.certainty().name().toLowerCase(Locale.ROOT)));
    }
}
