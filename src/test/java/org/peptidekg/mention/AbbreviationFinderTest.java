package org.peptidekg.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationFinderTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", value = {
        "It treats generalized anxiety disorder (GAD) in adults.; GAD=generalized anxiety disorder",
        "Brain-derived neurotrophic factor (BDNF) rises.; BDNF=Brain-derived neurotrophic factor",
        "It binds the growth hormone secretagogue receptor (GHSR).; GHSR=growth hormone secretagogue receptor",
        "The HPA (hypothalamic-pituitary-adrenal) axis; HPA=hypothalamic-pituitary-adrenal",
        "tumor necrosis factor alpha (TNF-α); TNF-α=tumor necrosis factor alpha",
        "Thymosin beta-4 (Tβ4) is a protein.; Tβ4=Thymosin beta-4",
        "interferon gamma (IFN-γ); IFN-γ=interferon gamma",
        "thymosin α1 (TA1) and thymosin β4 (TB4); TA1=thymosin α1, TB4=thymosin β4",
        "tumor necrosis factor alpha (TNF-a) and more; TNF-a=tumor necrosis factor alpha",
        "reactive oxygen species (ROS, free radicals); ROS=reactive oxygen species",
        "It was given twice (see Table 2).; -",
        "Mice slept more (P < .05).; -",
        "the drug (USA); -",
        "First sentence. Slow-wave sleep (SWS) and rapid eye movement (REM) sleep; "
                + "SWS=Slow-wave sleep, REM=rapid eye movement",
    })
    void findsDefinitions(String text, String expected) {
        var found = AbbreviationFinder.definitions(text).stream()
                .map(definition -> definition.shortForm() + "=" + definition.longForm())
                .collect(Collectors.joining(", "));
        assertEquals(expected == null ? "" : expected, found);
    }

    @Test
    void namesKnownTermsByTheArticlesOwnAbbreviations() {
        var lexicon = Lexicon.bundled();
        var finder = TermFinder.of(lexicon);
        var names = AbbreviationFinder.names(List.of("Delayed wound healing (DWH) is common.",
                "MS (multiple somethings)", "BDNF (brain-derived nerve factor)",
                        "Glutamic acid decarboxylase (GAD) makes GABA.",
                "Some unknown thing (SUT) too."), finder);
        assertEquals(Map.of("DWH", lexicon.byLabel("delayed healing").orElseThrow(),
                "GAD", lexicon.byLabel("glutamate decarboxylase").orElseThrow(),
                "brain-derived nerve factor", lexicon.byLabel("BDNF").orElseThrow()), names);
        var mention = finder.with(names).find("GAD activity in DWH");
        assertEquals("glutamate decarboxylase", mention.get(0).best().term().label());
        assertEquals("DWH", mention.get(1).surface());
    }
}
