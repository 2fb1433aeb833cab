package org.peptidekg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.peptidekg.claim.Certainty;
import org.peptidekg.extract.cues.SentenceCues;
import org.peptidekg.extract.rules.Draft;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Rule;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.text.BundledFolder;

/** Every example of every row of {@code data/rules} is read as the row says. */
class RuleExamplesTest {

    private static final Term TOPIC = Term.unlisted("this peptide", TermClass.Peptide);
    /** Rows there must be at least, so that a file that is read as empty is noticed. */
    private static final int RULES = 30;
    private static final int CUES = 100;
    private static final int SENTENCE_CUES = 50;
    private static final int LAYOUT_RULES = 10;

    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = Extractor.bundled();
    }

    @TestFactory
    Stream<DynamicTest> rulesFindTheirExamples() {
        var names = extractor.rules().all().stream().map(Rule::name).collect(Collectors.toSet());
        return extractor.examples(names).stream().map(example -> DynamicTest.dynamicTest("rule " + example.rule() + ": "
                + example.text(), () -> assertTrue(example.holds(), example::toString)));
    }

    /** Lists of words have texts that hold one of them and are read as they say. */
    @TestFactory
    Stream<DynamicTest> wordsReadTheirExamples() {
        return Phrases.sentences().all().stream().flatMap(phrase -> phrase.examples().stream().map(example ->
                DynamicTest.dynamicTest("sentences.yaml " + phrase.name() + ": " + example.text(), () -> {
                    var text = " " + example.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
                    assertTrue(phrase.words().stream().anyMatch(word -> text.contains(" " + word)), phrase::toString);
                    var claims = extractor.alone().drafts(example.text(), TOPIC).stream()
                            .map(draft -> shown(example.text(), draft)).toList();
                    assertTrue(claims.containsAll(example.claims()) && !example.claims().isEmpty(), claims::toString);
                })));
    }

    /** The claim as examples write it. */
    private static String shown(String text, Draft draft) {
        var reading = extractor.alone().reading(text, draft);
        return draft.subject().label() + " | " + (reading.negated() ? "-" : "") + draft.relation() + " | "
                + draft.object().label();
    }

    @TestFactory
    Stream<DynamicTest> cuesReadTheirExamples() {
        return extractor.engine().cues().rows().values().stream().map(row -> DynamicTest.dynamicTest(
                "cues.tsv:" + row.line() + " " + row.phrase() + ": " + row.example(), () -> {
                    var drafts = extractor.alone().drafts(row.example(), TOPIC);
                    assertFalse(drafts.isEmpty(), "no claim was found");
                    var reading = extractor.alone().reading(row.example(), drafts.get(0));
                    assertEquals(row.reading(), reading.unreal() ? "none" : reading.aim() ? "studied"
                            : (reading.negated() ? "- " : "+ ") + lower(reading.certainty()),
                            () -> shown(row.example(), drafts.get(0)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> basisRowsReadTheirExamples() {
        var bases = extractor.engine().bases();
        return bases.rows().stream().map(row -> DynamicTest.dynamicTest("basis.tsv:" + row.line() + " "
                + row.example(), () -> {
                    var draft = extractor.alone().drafts(row.example(), TOPIC).get(0);
                    var cues = extractor.engine().cues();
                    var cued = cues.read(draft, cues.find(row.example()), row.example());
                    assertEquals(row.read(), bases.in(row.example()).over(cued, draft.start()).basis());
                }));
    }

    private static String lower(Certainty certainty) {
        return certainty.name().toLowerCase(Locale.ROOT);
    }

    @TestFactory
    Stream<DynamicTest> sentenceCuesReadTheirExamples() {
        return extractor.sentenceCues().rows().values().stream().filter(row -> isSentenceRow(row)).map(row ->
                DynamicTest.dynamicTest("sentence-cues.tsv:" + row.line() + " " + row.phrase(), () -> {
                    var kinds = extractor.sentenceCues().of(row.example());
                    assertEquals(row.kind() != SentenceCues.Kind.NONE, kinds.contains(row.kind()));
                    assertTrue(row.kind() != SentenceCues.Kind.NONE || kinds.isEmpty(), kinds::toString);
                    assertTrue(row.example().toLowerCase(Locale.ROOT).contains(row.phrase()));
                }));
    }

    private static boolean isSentenceRow(SentenceCues.Row row) {
        return Optional.ofNullable(extractor.engine().cues().rows().get(row.phrase()))
                .filter(cue -> cue.example().equals(row.example())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> layoutRulesReadTheirExamples() {
        return extractor.engine().layout().rows().stream().flatMap(rule -> rule.examples().stream().map(example ->
                DynamicTest.dynamicTest("layout.yaml " + rule.name() + ": " + example.above(), () -> {
                    var found = extractor.alone().listed(example.above(), example.text(), TOPIC);
                    if (example.claims().isEmpty()) {
                        assertEquals(List.of(), found.stream().filter(d -> d.rule().equals(rule.name())).toList());
                    } else {
                        var claims = found.stream().map(d -> shown(example.text(), d)).toList();
                        assertTrue(claims.containsAll(example.claims()), claims::toString);
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> answersReadTheirExamples() {
        var answers = extractor.engine().answers();
        return answers.rows().stream().map(row -> DynamicTest.dynamicTest("answers.tsv:" + row.line() + " "
                + row.phrase(), () -> {
                    var cut = row.example().indexOf('?') + 1;
                    var answer = answers.in(row.example().substring(cut).strip());
                    assertEquals(Optional.of(row.answer()), answer);
                    var asked = row.example().substring(0, cut);
                    var claims = extractor.alone().asked(asked, TOPIC).stream().map(d -> d.subject().label() + " | "
                            + (row.answer().negated() ? "-" : "") + d.relation() + " | " + d.object().label()).toList();
                    assertTrue(claims.contains(row.claim()), claims::toString);
                }));
    }

    @Test
    void noRowIsLost() {
        assertTrue(extractor.rules().all().size() >= RULES, "rules: " + extractor.rules().all().size());
        assertTrue(extractor.engine().cues().rows().size() >= CUES, "cues: " + extractor.engine().cues().rows().size());
        assertTrue(extractor.engine().layout().rows().size() >= LAYOUT_RULES,
                "layout rules: " + extractor.engine().layout().rows().size());
        var files = BundledFolder.files("data/rules", "").stream().filter(f -> f.name().startsWith("sentence-"))
                .toList();
        assertTrue(files.get(0).content().lines().count() > SENTENCE_CUES);
    }

    @Test
    void everyRuleHasExamplesForAndAgainst() {
        var without = new ArrayList<String>();
        extractor.rules().all().stream().filter(rule -> rule.examples().stream().allMatch(e -> e.claims().isEmpty())
                || rule.examples().stream().noneMatch(e -> e.claims().isEmpty())).forEach(r -> without.add(r.name()));
        extractor.engine().layout().rows().stream().filter(rule -> rule.examples().stream()
                .allMatch(e -> e.claims().isEmpty())
                || rule.examples().stream().noneMatch(e -> e.claims().isEmpty())).forEach(r -> without.add(r.name()));
        assertEquals(List.of(), without);
    }
}
