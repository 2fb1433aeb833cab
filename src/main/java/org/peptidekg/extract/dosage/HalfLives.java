package org.peptidekg.extract.dosage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.peptidekg.claim.HalfLife;
import org.peptidekg.claim.Quantity;
import org.peptidekg.extract.parse.ArgumentResolver;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.mention.Mention;
import org.peptidekg.mention.Term;

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

    private static final Pattern OWNER = PHRASES.pattern("owner-of-half-life");
    private static final Pattern LISTED = Pattern.compile("\\s*(?:,|and|, and|or|&)\\s*");
    /** How many characters may stand before a name that owns it: "of the peptide". */
    private static final int NEAR = 20;

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

    /** "the half-life of X": the substance right behind the word; empty if none is named there. */
    static Optional<Term> owner(String text, List<Mention> mentions) {
        var named = NAMED.matcher(text);
        return !named.find() ? Optional.empty() : owners(text, named.end(), mentions).stream().findFirst();
    }

    /** The substances that the words right behind a half-life say it is of: "of X", "for X and Y". */
    private static List<Term> owners(String text, int end, List<Mention> mentions) {
        var of = OWNER.matcher(text).region(end, text.length());
        var found = new ArrayList<Term>();
        var at = of.lookingAt() ? of.end() : -1;
        for (var mention : mentions) {
            var term = ArgumentResolver.noun(mention).filter(t -> t.termClass().administered());
            if (at >= 0 && term.isPresent() && mention.start() >= at
                    && (found.isEmpty() ? mention.start() - at < NEAR
                    : LISTED.matcher(text.substring(at, mention.start())).matches())) {
                found.add(term.get());
                at = mention.end();
            }
        }
        return found;
    }

    /**
     * "The half-lives of X and Y are 7 days and 2 hours": as many times as substances, in the same order; none where
     * there are not as many, and empty where one substance has it.
     */
    static Optional<Map<Term, Found>> listed(String text, String original, List<Mention> mentions) {
        var named = NAMED.matcher(text);
        var owners = named.find() ? owners(text, named.end(), mentions) : List.<Term>of();
        if (owners.size() < 2) {
            return Optional.empty();
        }
        var lives = new ArrayList<Found>();
        var times = DURATION.matcher(text).region(named.end(), text.length());
        while (times.find()) {
            if (times.group("toUnit") != null && times.group("sign").equalsIgnoreCase("and")) {
                lives.add(part(times, "from", original));
                lives.add(part(times, "to", original));
            } else if (counts(times)) {
                lives.add(found(times, text, original));
            }
        }
        var found = new LinkedHashMap<Term, Found>();
        for (var i = 0; lives.size() == owners.size() && i < lives.size(); i++) {
            found.put(owners.get(i), lives.get(i));
        }
        return Optional.of(found);
    }

    /** One of two times that "and" joins. */
    private static Found part(Matcher times, String which, String original) {
        var unit = times.group(which + "Unit");
        var words = original.substring(times.start(which), times.end(which + "Unit")).replaceAll("\\s+", " ")
                .replaceAll("\\.$", "").strip();
        return new Found(new HalfLife(words, range(times.group(which), Amounts.time(unit))), times.start(which));
    }

    /** The first time behind a place. */
    static Optional<Found> behind(String text, String original, int from) {
        var times = DURATION.matcher(text);
        while (times.find()) {
            if (times.start() >= from) {
                return counts(times) ? Optional.of(found(times, text, original)) : Optional.empty();
            }
        }
        return Optional.empty();
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
