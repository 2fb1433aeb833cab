package org.peptidekg.extract.dosage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.claim.Quantity;

/** How often and how long, in the many ways that articles write it. */
class SchedulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "250 mcg twice a day | 2 /d",
        "two to three times per day | 2-3 /d",
        "2-3 injections per week | 2-3 /wk",
        "once daily, before bed | 1 /d",
        "twice weekly | 2 /wk",
        "every other day | 1 /(2.d)",
        "every 8 hours | 1 /(8.h)",
        "2 mg every other week | 1 /(2.wk)",
        "nightly | 1 /d",
        "three times a week | 3 /wk",
        "as needed | "})
    void howOften(String text, String expected) {
        assertEquals(expected == null ? "" : expected,
                Schedules.administrations(text).map(Quantity::toString).orElse(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "2 weeks on, 2 off | 2 weeks on, 2 off | 2 wk | 2 wk",
        "several weeks on, one week off | several weeks on, one week off | - | 1 wk",
        "Daily or 5 days on / 2 days off | 5 days on / 2 days off | 5 d | 2 d",
        "a 5-on/2-off schedule | 5-on/2-off | 5 d | 2 d",
        "use it for several weeks, then stop for a week before starting again | several weeks, then stop for a "
                + "week | - | 1 wk",
        "run it for 8 weeks, followed by a 4-week break | 8 weeks, followed by a 4-week break | 8 wk | 4 wk",
        "one month on and one month off | one month on and one month off | 1 mo | 1 mo",
        "for 4-6 weeks | for 4-6 weeks | 4-6 wk | -",
        "a loading phase of four to six weeks | phase of four to six weeks | 4-6 wk | -",
        "8 weeks | 8 weeks | 8 wk | -",
        "given at 12 mg for ten days | for ten days | 10 d | -",
        "it was first made in 1998 | - | - | -"})
    void howLong(String text, String words, String taken, String paused) {
        var course = Schedules.course(text);
        assertEquals(words, course.map(c -> c.text()).orElse(null));
        assertEquals(taken, course.flatMap(c -> c.taken()).map(Quantity::toString).orElse(null));
        assertEquals(paused, course.flatMap(c -> c.paused()).map(Quantity::toString).orElse(null));
    }
}
