package org.peptidekg.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.peptidekg.claim.Quantity;

/** Numbers in digits and words, units of time. */
final class Amounts {

    private static final List<String> WORDS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen", "twenty");
    private static final Map<String, Integer> OTHERS = Map.of("once", 1, "twice", 2, "thrice", 3, "a", 1, "an", 1,
            "thirty", 30, "sixty", 60, "ninety", 90, "single", 1, "each", 1);
    private static final Map<String, String> TIMES = Map.of("second", "s", "minute", "min", "hour", "h", "day", "d",
            "week", "wk", "month", "mo", "year", "a");

    static final String DIGITS = "\\d[\\d,]*(?:\\.\\d+)?";
    static final String NUMBER = "(?:" + DIGITS + "|" + String.join("|", WORDS.subList(1, WORDS.size()))
            + "|thirty|sixty|ninety)";
    /** One number or a range; named groups cannot be used, as it stands more than once in some patterns. */
    static final String RANGE = NUMBER + "(?:\\s*(?:-|\u2013|\u2014|to|or)\\s*" + NUMBER + ")?";
    static final String TIME = "(?:second|minute|hour|day|week|month)";

    private Amounts() {
    }

    /** The number that a word or digits stand for. */
    static Optional<BigDecimal> number(String text) {
        var plain = text.toLowerCase(Locale.ROOT).strip();
        if (plain.matches(DIGITS)) {
            return Optional.of(new BigDecimal(plain.replace(",", "")));
        }
        var word = WORDS.indexOf(plain.replaceAll(" times$", ""));
        return word >= 0 ? Optional.of(BigDecimal.valueOf(word))
                : Optional.ofNullable(OTHERS.get(plain)).map(BigDecimal::valueOf);
    }

    /** A range such as "4-6" or "two to three", or a single number; empty if it is none or runs backwards. */
    static Optional<Quantity> range(String text, String ucum) {
        var parts = text.strip().split("\\s*(?:-|\u2013|\u2014|\\bto\\b|\\bor\\b)\\s*");
        var low = number(parts[0]);
        var high = number(parts[parts.length - 1]);
        return low.isEmpty() || high.isEmpty() || parts.length > 2 || high.get().compareTo(low.get()) < 0
                ? Optional.empty() : Optional.of(new Quantity(low.get(), high.get(), ucum));
    }

    /** UCUM code of a unit of time, singular or plural. */
    static String time(String unit) {
        return TIMES.get(unit.toLowerCase(Locale.ROOT).replaceAll("s$", ""));
    }
}
