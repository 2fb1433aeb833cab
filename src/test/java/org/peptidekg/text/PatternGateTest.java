package org.peptidekg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Patterns that may be found in a text are told from those that cannot. */
class PatternGateTest {

    /** Expressions of all kinds that the data files use. */
    private static final List<Pattern> PATTERNS = List.of("\\b(?:in|on) (?:\\p{L}+ ){0,3}?(?<who>cells?|cultures?)\\b",
            "rats?\\b(?! poison)", "(?i)MICE|mouse", "^page \\d+(?: of \\d+)?$", "[Dd]ose[- ]dependent(?:ly)?",
            "\\d+ ?(?:%|percent)", "analy[sz]ed{1,2}|studi(?:es|ed)", "(?<=in )vitro", "(?>a|an)+imal", "x*yz?",
            "pati\\u0065nts", "[]a]b", "(?i:Rats|dogs) on", "\\Qrat\\E", "(rat)s\\1", "a.c", "\u03b2-end", "(?x) r a t")
            .stream().map(Pattern::compile).toList();

    private static final String[] PIECES = {"in ", "on ", "cell", "cells", "culture", "rat", "rats", " poison", "Mice",
            "mouse", "page 3", " of 7", "dose", "Dose-", " dependent", "30", " %", "percent", "analyzed", "studied",
            "vitro", "animal", "y", "yz", "patients", "]b", "ab", "dogs on", "abc", "\u03b2-end", "\n", "\u0130", " "};

    @Test
    void whatAnExpressionNeedsIsWorkedOut() {
        needs("\\bclinical(?:ly)? (?:trial|stud(?:y|ies))", "clinical trial", "clinical study", "clinical studies",
                "clinically trial", "clinically study", "clinically studies");
        needs("\\bin (?:\\p{L}+ ){0,2}rats?\\b", "rat");
        needs("(?:be|was) (?:not )?Tested", "be tested", "was tested", "be not tested", "was not tested");
        needs("[sz]oo+", "so", "zo");
        needs("(?=rats)\\w+");
        needs("(?:rats)?");
        needs("(?:rats|\\w+)");
        needs("rats?|\\d+ mg|5%", "rat", " mg", "5%");
        needs("(?<who>rats{1,2}|mice)", "rat", "mice");
    }

    private static void needs(String regex, String... pieces) {
        assertEquals(Set.of(pieces), NeededPieces.of(regex), regex);
    }

    @Test
    void whatIsFoundIsNeverShutOut() {
        var gate = PatternGate.of(PATTERNS);
        var random = new Random(7);
        var found = 0;
        for (var round = 0; round < 20_000; round++) {
            var text = random.ints(1 + random.nextInt(6), 0, PIECES.length).mapToObj(i -> PIECES[i])
                    .collect(Collectors.joining());
            var may = gate.in(text);
            for (var i = 0; i < PATTERNS.size(); i++) {
                var is = PATTERNS.get(i).matcher(text).find();
                found += is ? 1 : 0;
                assertTrue(may.get(i) || !is, PATTERNS.get(i) + " in " + text);
            }
        }
        assertTrue(found > 1000);
    }

    @Test
    void mostPatternsAreShutOutOfOtherTexts() {
        var gate = PatternGate.of(PATTERNS);
        assertEquals(Set.of("x*yz?", "[]a]b", "\\Qrat\\E", "(rat)s\\1", "a.c", "(?x) r a t"),
                gate.of(PATTERNS, "nothing").stream().map(Pattern::pattern).collect(Collectors.toSet()));
        assertTrue(gate.in("MICE, RATS").get(1) && gate.in("MICE, RATS").get(2) && !gate.in("mic, rat").get(2));
    }
}
