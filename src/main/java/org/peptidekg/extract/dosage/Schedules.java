package org.peptidekg.extract.dosage;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.peptidekg.claim.Course;
import org.peptidekg.claim.Quantity;
import org.peptidekg.extract.rules.Hinted;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;

/** Reads how often and how long something is taken. */
final class Schedules {

    private static final Phrases PHRASES = Phrases.dosage();
    private static final Pattern SHORT = PHRASES.pattern("latin-alone");
    private static final Map<String, String> LATIN_COUNTS = PHRASES.values("latin-counts");
    /** "divided into two or three doses". */
    private static final Pattern DIVIDED = PHRASES.pattern("divided");
    /** How often: "twice a day", "2-3 injections per week", "every other day", "every 8 hours", "nightly". */
    static final Pattern OFTEN = PHRASES.pattern("often");
    /** Words one of which stands in all that is read here but pauses without a unit. */
    private static final Hinted TIME = new Hinted(Pattern.compile(""), PHRASES.list("hints-of-schedules"));
    private static final Hinted ON_AND_OFF = PHRASES.hinted("on-and-off");
    private static final Hinted THEN_OFF = PHRASES.hinted("then-off");
    private static final Hinted THEN_STOP = PHRASES.hinted("then-stop");
    private static final Pattern FOR = PHRASES.pattern("lasting");

    private Schedules() {
    }

    /** Whether a text may say how often or how long; if not, it does not, save by "on" and "off". */
    static boolean mayBeIn(String text) {
        return TIME.mayBeIn(text) || SHORT.matcher(text).find() || DIVIDED.matcher(text).find();
    }

    /** How often, as a count in the period that the unit names: {@code /d}, {@code /wk}, {@code /(2.d)}. */
    static Optional<Quantity> administrations(String text) {
        if (!mayBeIn(text)) {
            return Optional.empty();
        }
        var divided = DIVIDED.matcher(text);
        if (divided.find()) {
            return Amounts.range(divided.group(1), text.toLowerCase(Locale.ROOT).contains("week") ? "/wk" : "/d");
        }
        var often = OFTEN.matcher(text);
        return often.find() ? count(often) : Optional.empty();
    }

    static Optional<Quantity> count(Matcher often) {
        if (often.group("count") != null) {
            return counted(often.group("count"), "/" + period(often.group("period")));
        }
        if (often.group("adverbCount") != null) {
            return counted(often.group("adverbCount"), "/" + period(often.group("adverb")));
        }
        if (often.group("gap") != null) {
            var gap = often.group("gap").toLowerCase(Locale.ROOT);
            var length = Word.in(gap, "other", "second") ? Amounts.number("two") : gap.equals("third")
                    ? Amounts.number("three") : Amounts.number(gap);
            return length.flatMap(n -> Amounts.range("one", "/(" + n.toPlainString() + "."
                    + Amounts.time(often.group("gapUnit")) + ")"));
        }
        if (often.group("latin") != null) {
            return latin(often.group("latin"));
        }
        if (often.group("alternate") != null) {
            return Amounts.range("one", "/(2.d)");
        }
        return often.group("alone") != null ? Amounts.range("one", "/" + period(often.group("alone")))
                : Optional.empty();
    }

    private static Optional<Quantity> latin(String words) {
        var plain = words.toLowerCase(Locale.ROOT).replaceAll("[.\\s]", "");
        var hours = plain.replaceAll("[^\\d]", "");
        if (!hours.isEmpty()) {
            return Amounts.range("one", "/(" + hours + ".h)");
        }
        var known = LATIN_COUNTS.getOrDefault(plain, "1 /wk").split(" ");
        return Amounts.range(known[0], known[1]);
    }

    private static Optional<Quantity> counted(String count, String ucum) {
        return Amounts.range(count.replaceAll("(?i)\\s*(?:times|x|\u00D7)", ""), ucum);
    }

    /** UCUM code of the period that some words name: "a week", "/24 h", "nightly". */
    static String period(String words) {
        var plain = words.toLowerCase(Locale.ROOT);
        if (plain.matches(".*(?:week|wk).*") || plain.contains("month")) {
            return plain.contains("month") ? "mo" : "wk";
        }
        if (plain.matches(".*\\bmin(?:utes?)?")) {
            return "min";
        }
        return plain.matches("(?s).*\\b(?:hours?|hr|h)") && !plain.contains("24") ? "h" : "d";
    }

    /** How long it is taken and paused: "several weeks on, one week off", "for 4-6 weeks", "5-on/2-off". */
    static Optional<Course> course(String text) {
        var cycle = ON_AND_OFF.matcher(text);
        if (ON_AND_OFF.mayBeIn(text) && cycle.find()) {
            var offUnit = cycle.group("offUnit");
            var unit = cycle.group("onUnit") != null ? cycle.group("onUnit") : offUnit != null ? offUnit : "days";
            return Optional.of(new Course(words(cycle), time(cycle.group("on"), unit),
                    time(cycle.group("off"), offUnit == null ? unit : offUnit)));
        }
        if (!mayBeIn(text)) {
            return Optional.empty();
        }
        var rest = THEN_OFF.matcher(text);
        if (THEN_OFF.mayBeIn(text) && rest.find()) {
            return Optional.of(new Course(words(rest), time(rest.group("run"), rest.group("runUnit")),
                    rest.group("rest") == null || rest.group("restUnit") == null ? Optional.empty()
                            : time(rest.group("rest"), rest.group("restUnit"))));
        }
        var stop = THEN_STOP.matcher(text);
        if (THEN_STOP.mayBeIn(text) && stop.find()) {
            return Optional.of(new Course(words(stop), time(stop.group("use"), stop.group("useUnit")),
                    time(stop.group("stop"), stop.group("stopUnit"))));
        }
        var whole = FOR.matcher(text);
        return whole.find() ? Optional.of(new Course(words(whole), time(whole.group("span"), whole.group("spanUnit")),
                Optional.empty())) : Optional.empty();
    }

    private static String words(Matcher match) {
        return match.group().replaceAll("\\s+", " ").strip();
    }

    private static Optional<Quantity> time(String count, String unit) {
        return Amounts.range(count, Amounts.time(unit));
    }
}
