package org.peptidekg.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Dosage;
import org.peptidekg.claim.HalfLife;
import org.peptidekg.claim.Quantity;
import org.peptidekg.claim.Relation;
import org.peptidekg.document.Typography;
import org.peptidekg.mention.Mention;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;

/** Reads amounts, schedules, routes and half-lives as structured values. */
final class DosageReader {

    private static final String NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
    private static final Pattern AMOUNT =
            Pattern.compile("(?<low>" + NUMBER + ")(?:\\s*(?:-|\u2013|to)\\s*(?<high>" + NUMBER
            + "))?\\s*(?<unit>mcg|\u00B5g|\u03BCg|ug|micrograms?|mg|milligrams?|g|grams?|IU|"
            + "units)\\b(?<body>/kg)?(?:\\s*\\([^)]*\\))?"
            + "(?<per>\\s*(?:/|per|a|each|every)\\s*(?:day|week|month)|\\s+(?:once |twice )?(?:daily|weekly)"
                    + "|\\s+(?:once|twice|three times)\\s+(?:a|per|each|every)\\s+(?:day|week|month))?",
            Pattern.CASE_INSENSITIVE);
    /** Behind or before an amount that is a concentration, a vial or a price, not a dose. */
    private static final Pattern NO_DOSE_BEHIND =
            Pattern.compile("^\\s*(?:/\\s*m?l\\b|per m?l\\b|vials?|bottles?|of (?:bac|bacteriostatic|sterile) "
                    + "water|\\s*=)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOSE_WORD = Pattern.compile(
            "\\b(dos(?:e|es|age|ages|ing)|tak(?:e|en|ing)|administ\\p{L}+|inject\\p{L}*|daily|per "
                    + "day|/day|weekly|protocol|cycle|start(?:s|ing)? (?:at|with)|recommended)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("[Dd][Aa]");
    private static final String COUNT = "once|twice|three times|one|two|three|four|\\d+";
    private static final Pattern SCHEDULE =
            Pattern.compile("(?:(?<low>" + COUNT + ")(?:\\s*(?:-|\u2013|to|or)\\s*(?<high>" + COUNT
            + "))?(?:\\s+(?:administrations?|doses?|injections?|times|applications?|sprays?|servings?))?\\s+"
            + "(?:throughout the day|a day|per day|each day|daily|every day)"
            + "|multiple (?:doses|administrations) (?:throughout the day|per day|daily|a day))",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern COURSE =
            Pattern.compile("\\b(?:\\d+ days? on\\s*(?:/|,|and|then)?\\s*\\d+ days? off|\\d+-on/\\d+-off"
            + "|(?:several|\\d+(?:\\s*[-\u2013]\\s*\\d+)?) weeks?(?: on)?,? (?:then|followed "
            + "by|and)[^.;]{0,40}?(?:week|off|break)\\w*"
            + "|\\d+(?:\\s*[-\u2013]\\s*\\d+)? weeks?)", Pattern.CASE_INSENSITIVE);
    private static final String SPAN = "(?:a few|several|about|around|approximately|roughly|up to|less "
            + "than|under|only|just|an?|half an?|"
            + NUMBER + "(?:\\s*[-\u2013]\\s*" + NUMBER + ")?)";
    private static final Pattern DURATION =
            Pattern.compile("(?:" + SPAN + "\\s+){1,3}(?:seconds?|minutes?|hours?|days?|weeks?)"
            + "(?:\\s+to\\s+(?:" + SPAN + "\\s+){1,3}(?:seconds?|minutes?|hours?|days?|weeks?))?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME =
            Pattern.compile("(" + NUMBER + ")(?:\\s*[-\u2013]\\s*(" + NUMBER
                    + "))?\\s+(second|minute|hour|day|week)s?");
    private static final Map<String, String> UCUM = Map.ofEntries(Map.entry("mcg", "ug"), Map.entry("\u00B5g", "ug"),
            Map.entry("\u03BCg", "ug"), Map.entry("ug", "ug"), Map.entry("microgram", "ug"), Map.entry("mg", "mg"),
            Map.entry("milligram", "mg"), Map.entry("g", "g"), Map.entry("gram", "g"), Map.entry("iu", "[iU]"),
                    Map.entry("unit", "[iU]"));
    private static final Map<String, String> TIMES =
            Map.of("second", "s", "minute", "min", "hour", "h", "day", "d", "week", "wk",
            "month", "mo");
    private static final Map<String, Integer> COUNTS = Map.of("once", 1, "one", 1, "twice", 2, "two", 2, "three times",
            3, "three", 3,
            "four", 4);

    private DosageReader() {
    }

    /** @param around headings and heads that tell what the numbers are about */
    static List<Draft> read(String original, List<Mention> mentions, String around, Optional<Term> subject) {
        if (subject.isEmpty()) {
            return List.of();
        }
        var text = Typography.plain(original);
        if (!mayHoldDosage(text) && !holdsHalfLife(text) && !holdsHalfLife(around)) {
            return List.of();
        }
        var found = new ArrayList<Draft>();
        var spoken = spokenOf(mentions).orElse(subject.get());
        if (holdsHalfLife(text) || holdsHalfLife(around)) {
            halfLife(text, original, spoken, found);
        }
        if (mayHoldDosage(text) && (DOSE_WORD.matcher(text).find() || DOSE_WORD.matcher(around).find())) {
            dosages(text, original, mentions, spoken, found);
        }
        return found;
    }

    /** Amounts have digits, schedules speak of days. */
    private static boolean mayHoldDosage(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return DAY.matcher(text).find();
    }

    private static boolean holdsHalfLife(String text) {
        for (var i = text.indexOf('-'); i >= 0; i = text.indexOf('-', i + 1)) {
            if (text.regionMatches(true, i - "half".length(), "half-li", 0, "half-li".length())) {
                return true;
            }
        }
        return false;
    }

    /** The one substance that the sentence names. */
    private static Optional<Term> spokenOf(List<Mention> mentions) {
        var named = mentions.stream().map(m -> ArgumentResolver.noun(m)).flatMap(Optional::stream)
                .filter(t -> t.termClass() == TermClass.Peptide || t.termClass() == TermClass.Drug
                || t.termClass() == TermClass.Hormone)
                .distinct().toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static void halfLife(String text, String original, Term subject, List<Draft> found) {
        var duration = DURATION.matcher(text);
        if (duration.find()) {
            var words = original.substring(duration.start(), duration.end()).replaceAll("\\s+", " ").strip();
            add(subject, Relation.hasHalfLife, new HalfLife(words, time(words)), duration.start(), "half-life", found);
        }
    }

    private static Optional<Quantity> time(String words) {
        var matcher = TIME.matcher(words);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var low = new BigDecimal(matcher.group(1).replace(",", ""));
        var high = matcher.group(2) == null ? low : new BigDecimal(matcher.group(2).replace(",", ""));
        return high.compareTo(low) < 0 ? Optional.empty() : Optional.of(new Quantity(low, high,
                TIMES.get(matcher.group(3))));
    }

    private static void dosages(String text, String original, List<Mention> mentions, Term subject, List<Draft> found) {
        var route = term(mentions, TermClass.Route);
        var form = term(mentions, TermClass.DosageForm);
        var schedule = SCHEDULE.matcher(text);
        var times = schedule.find() ? Optional.of(schedule) : Optional.<Matcher>empty();
        var course = COURSE.matcher(text);
        var period = course.find() ? Optional.of(original.substring(course.start(), course.end()))
                : Optional.<String>empty();
        var amount = AMOUNT.matcher(text);
        var any = false;
        while (amount.find()) {
            if (NO_DOSE_BEHIND.matcher(text.substring(amount.end())).find() || amount.group("unit").equals("G")) {
                continue;
            }
            var words = original.substring(amount.start(), amount.end()).replaceAll("\\s*\\([^)]*\\)", "")
                    .replaceAll("\\s+", " ").strip();
            var per = Optional.ofNullable(amount.group("per")).map(DosageReader::period);
            quantity(amount).ifPresent(quantity -> add(subject, Relation.hasDosage,
                    new Dosage(words, Optional.of(quantity), per,
                    times.flatMap(DosageReader::count), route, form, period), amount.start(), "dosage-amount", found));
            any = true;
        }
        if (!any && times.isPresent()) {
            var words = original.substring(schedule.start(), schedule.end()).replaceAll("\\s+", " ");
            add(subject, Relation.hasDosage, new Dosage(words, Optional.empty(), Optional.empty(), count(schedule),
                    route, form, period),
                    schedule.start(), "dosage-schedule", found);
        }
    }

    private static void add(Term subject, Relation relation, ClaimObject value, int at, String rule,
            List<Draft> found) {
        found.add(new Draft(subject, Optional.empty(), relation, value, Optional.empty(), Optional.empty(), at, at,
                rule, false, false,
                Optional.empty()));
    }

    private static Optional<Term> term(List<Mention> mentions, TermClass type) {
        return mentions.stream().flatMap(m -> m.candidates().stream()).map(c -> c.term())
                .filter(t -> t.termClass() == type).findFirst();
    }

    private static Optional<Quantity> quantity(Matcher amount) {
        var unit = amount.group("unit").toLowerCase(Locale.ROOT);
        var code = UCUM.getOrDefault(unit, UCUM.get(unit.replaceAll("s$", "")));
        var low = new BigDecimal(amount.group("low").replace(",", ""));
        var high = amount.group("high") == null ? low : new BigDecimal(amount.group("high").replace(",", ""));
        return high.compareTo(low) < 0 ? Optional.empty()
                : Optional.of(new Quantity(low, high, amount.group("body") == null ? code : code + "/kg"));
    }

    private static String period(String per) {
        var plain = per.toLowerCase(Locale.ROOT);
        return plain.contains("week") ? "wk" : plain.contains("month") ? "mo" : "d";
    }

    private static Optional<Quantity> count(Matcher schedule) {
        if (schedule.group("low") == null) {
            return Optional.empty();
        }
        var low = number(schedule.group("low"));
        var high = schedule.group("high") == null ? low : number(schedule.group("high"));
        return high < low ? Optional.empty() : Optional.of(new Quantity(BigDecimal.valueOf(low),
                BigDecimal.valueOf(high), "/d"));
    }

    private static int number(String word) {
        var known = COUNTS.get(word.toLowerCase(Locale.ROOT));
        return known != null ? known : Integer.parseInt(word.replaceAll("\\D.*", ""));
    }
}
