package org.peptidekg.extract.dosage;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.peptidekg.claim.HalfLife;
import org.peptidekg.claim.Quantity;
import org.peptidekg.extract.rules.Phrases;

/** Reads how long half of a substance stays in the body. */
final class HalfLives {

    private static final Phrases PHRASES = Phrases.dosage();
    private static final Pattern NAMED = PHRASES.pattern("half-life");
    private static final Pattern DURATION = PHRASES.pattern("duration");
    private static final Pattern BETWEEN_TWO = PHRASES.pattern("between");
    private static final Pattern BOUND = PHRASES.pattern("bound");
    private static final Pattern VAGUELY = PHRASES.pattern("vaguely");
    /** Units that are a letter need a number before them; whole words do not: "from seconds to minutes". */
    private static final Pattern LETTER = PHRASES.pattern("short-unit");
    private static final Pattern BETWEEN = PHRASES.pattern("kind-of-half-life");

    /** A half-life and where its words stand. */
    record Found(HalfLife value, int start) {
    }

    private HalfLives() {
    }

    /** Whether a text speaks of half-lives. */
    static boolean mayBeIn(String text) {
        return NAMED.matcher(text).find();
    }

    /**
     * The half-life that a text tells: the time right before the word, else the first behind it, else the first.
     *
     * @param text with plain signs
     * @param original the same text as written
     */
    static Optional<Found> in(String text, String original) {
        var named = NAMED.matcher(text);
        var start = named.find() ? named.start() : -1;
        var behind = start < 0 ? 0 : named.end();
        Found first = null;
        Found next = null;
        var times = DURATION.matcher(text);
        while (times.find()) {
            if (!counts(times)) {
                continue;
            }
            var found = found(times, text, original);
            if (start >= 0 && times.end() <= start && BETWEEN.matcher(text.substring(times.end(), start)).matches()) {
                return Optional.of(found);
            }
            first = first == null ? found : first;
            next = next == null && times.start() >= behind ? found : next;
        }
        return Optional.ofNullable(next == null ? first : next);
    }

    /** The first time behind a place. */
    static Optional<Found> behind(String text, String original, int from) {
        return DURATION.matcher(text).results().map(MatchResult::start).filter(at -> at >= from).findFirst()
                .flatMap(at -> {
                    var times = DURATION.matcher(text);
                    return times.find(at) && counts(times) ? Optional.of(found(times, text, original))
                            : Optional.empty();
                });
    }

    private static boolean counts(Matcher times) {
        var count = times.group("from").strip();
        var unit = times.group("fromUnit");
        var plural = unit.toLowerCase(Locale.ROOT).endsWith("s");
        return !count.isEmpty() || times.group("toUnit") != null && plural && !LETTER.matcher(unit).matches();
    }

    private static Found found(Matcher times, String text, String original) {
        var ranges = times.group("toUnit") != null && (!times.group("sign").equalsIgnoreCase("and")
                || BETWEEN_TWO.matcher(text.substring(0, times.start())).find());
        var words = original.substring(times.start(), ranges ? times.end() : times.end("fromUnit"))
                .replaceAll("\\s+", " ").replaceAll("\\.$|^[Ff]rom ", "").strip();
        return new Found(new HalfLife(words, quantity(times, ranges)), times.start());
    }

    private static Optional<Quantity> quantity(Matcher times, boolean ranges) {
        var unit = Amounts.time(times.group("fromUnit"));
        var from = range(times.group("from"), unit);
        if (!ranges || from.isEmpty()) {
            return from;
        }
        var last = Amounts.time(times.group("toUnit"));
        return range(times.group("to"), last).flatMap(to -> Amounts.convert(to.high(), last, unit)
                .flatMap(high -> Amounts.range(from.get().low(), high, unit)));
    }

    /** "less than 10 minutes" is a range from nothing. */
    private static Optional<Quantity> range(String count, String unit) {
        var bare = VAGUELY.matcher(count.strip()).replaceFirst("");
        return Amounts.range(bare, unit).map(known -> BOUND.matcher(count).lookingAt()
                ? new Quantity(BigDecimal.ZERO, known.high(), unit) : known);
    }
}
