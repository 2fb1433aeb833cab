package org.peptidekg.article.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as articles write them: 2024-02-22, February 22, 2024, 22 Feb 2024. */
public final class Dates {

    private static final String MONTH =
            "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern ISO = Pattern.compile("\\b(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+(?<year>\\d{4})\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private Dates() {
    }

    /** The first date in a text. */
    public static Optional<LocalDate> parse(String text) {
        for (var pattern : new Pattern[] {ISO, MONTH_FIRST, DAY_FIRST}) {
            var matcher = pattern.matcher(text);
            if (matcher.find()) {
                var month = pattern == ISO ? Integer.parseInt(matcher.group("number")) : month(matcher.group("month"));
                return date(Integer.parseInt(matcher.group("year")), month, Integer.parseInt(matcher.group("day")));
            }
        }
        return Optional.empty();
    }

    private static int month(String name) {
        for (var month : Month.values()) {
            if (month.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                return month.getValue();
            }
        }
        throw new IllegalStateException(name);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
