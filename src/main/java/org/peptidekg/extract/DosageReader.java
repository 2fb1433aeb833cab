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
import org.peptidekg.claim.Course;
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

    private static final Pattern AMOUNT =
            Pattern.compile("(?<low>" + Amounts.DIGITS + ")(?:\\s*(?:-|\u2013|to)\\s*(?<high>" + Amounts.DIGITS
            + "))?\\s*(?<unit>mcg|\u00B5g|\u03BCg|ug|micrograms?|mg|milligrams?|g|grams?|IU|"
            + "units)\\b(?<body>/kg)?(?:\\s*\\([^)]*\\))?"
            + "(?<per>\\s*(?:/|per|a|each|every)\\s*(?:day|week|month)|\\s+(?:daily|weekly|nightly))?"
            + "(?<often>\\s+" + Schedules.OFTEN.pattern() + ")?", Pattern.CASE_INSENSITIVE);
    /** Behind or before an amount that is a concentration, a vial or a price, not a dose. */
    private static final Pattern NO_DOSE_BEHIND =
            Pattern.compile("^\\s*(?:/\\s*m?l\\b|per m?l\\b|vials?|bottles?|of (?:bac|bacteriostatic|sterile) "
                    + "water|\\s*=)",
            Pattern.CASE_INSENSITIVE);
    private static final Hinted DOSE_WORD = Hinted.of(
            "\\b(dos(?:e|es|age|ages|ing)|tak(?:e|en|ing)|administ\\p{L}+|inject\\p{L}*|daily|per "
                    + "day|/day|weekly|frequency|how often|protocol|cycle|start(?:s|ing)? (?:at|with)|recommended)\\b",
            "dos", "tak", "administ", "inject", "daily", "per day", "/day", "weekly", "frequency", "how often",
            "protocol", "cycle", "start", "recommended");
    /** Heads of rows and columns that tell how long a dosage is taken. */
    private static final Pattern COURSE_HEAD = Pattern.compile("(?i)^(?:protocol |treatment |course |cycle )?"
            + "(?:length|cycles?|cycling|course|duration(?: of (?:use|treatment))?|run)\\b");
    private static final String SPAN = "(?:a few|several|about|around|approximately|roughly|up to|less "
            + "than|under|only|just|an?|half an?|"
            + Amounts.RANGE + ")";
    private static final Pattern DURATION =
            Pattern.compile("(?:" + SPAN + "\\s+){1,3}(?:seconds?|minutes?|hours?|days?|weeks?)"
            + "(?:\\s+to\\s+(?:" + SPAN + "\\s+){1,3}(?:seconds?|minutes?|hours?|days?|weeks?))?",
                    Pattern.CASE_INSENSITIVE);
    private static final Hinted HALF_LIFE = Hinted.of("half-li", "half-li");
    private static final Pattern TIME =
            Pattern.compile("(" + Amounts.RANGE + ")\\s+(" + Amounts.TIME + ")s?", Pattern.CASE_INSENSITIVE);
    /** "half an hour", "an hour". */
    private static final Pattern PART = Pattern.compile("^(?:\\w+ ){0,2}?(half an?|an?) (" + Amounts.TIME + ")$",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> UCUM = Map.ofEntries(Map.entry("mcg", "ug"), Map.entry("\u00B5g", "ug"),
            Map.entry("\u03BCg", "ug"), Map.entry("ug", "ug"), Map.entry("microgram", "ug"), Map.entry("mg", "mg"),
            Map.entry("milligram", "mg"), Map.entry("g", "g"), Map.entry("gram", "g"), Map.entry("iu", "[iU]"),
                    Map.entry("unit", "[iU]"));
    private DosageReader() {
    }

    /**
     * @param around headings and heads that tell what the numbers are about
     * @param beside the other cells of a row, where schedule and course may stand
     */
    static List<Draft> read(String original, List<Mention> mentions, String around, String beside,
            Optional<Term> subject) {
        if (subject.isEmpty()) {
            return List.of();
        }
        var text = Typography.plain(original);
        var lasts = HALF_LIFE.mayBeIn(text) || HALF_LIFE.mayBeIn(around);
        var given = DOSE_WORD.isIn(text) || DOSE_WORD.isIn(around);
        if (!lasts && !given) {
            return List.of();
        }
        var found = new ArrayList<Draft>();
        var spoken = spokenOf(mentions).orElse(subject.get());
        if (lasts) {
            halfLife(text, original, spoken, found);
        }
        if (given) {
            dosages(text, original, around, Typography.plain(beside), mentions, spoken, found);
        }
        return found;
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
        var part = PART.matcher(words);
        if (part.find()) {
            var half = part.group(1).toLowerCase(Locale.ROOT).startsWith("half");
            var amount = half ? new BigDecimal("0.5") : BigDecimal.ONE;
            return Optional.of(new Quantity(amount, amount, Amounts.time(part.group(2))));
        }
        var matcher = TIME.matcher(words);
        return matcher.find() ? Amounts.range(matcher.group(1), Amounts.time(matcher.group(2))) : Optional.empty();
    }

    private static void dosages(String text, String original, String around, String beside,
            List<Mention> mentions, Term subject, List<Draft> found) {
        var route = term(mentions, TermClass.Route);
        var form = term(mentions, TermClass.DosageForm);
        var times = Schedules.administrations(text).or(() -> Schedules.administrations(beside));
        var course = Schedules.course(text).or(() -> Schedules.course(beside));
        var amount = AMOUNT.matcher(text);
        var any = AMOUNT.matcher(beside).find();
        while (amount.find()) {
            if (NO_DOSE_BEHIND.matcher(text.substring(amount.end())).find() || amount.group("unit").equals("G")) {
                continue;
            }
            var words = original.substring(amount.start(), amount.end()).replaceAll("\\s*\\([^)]*\\)", "")
                    .replaceAll("\\s+", " ").strip();
            var rate = amount.group("often") == null ? times : Schedules.count(amount);
            var per = Optional.ofNullable(amount.group("per")).map(DosageReader::period);
            quantity(amount).ifPresent(quantity -> add(subject, Relation.hasDosage,
                    new Dosage(words, Optional.of(quantity), per, rate, route, form, course), amount.start(),
                    "dosage-amount", found));
            any = true;
        }
        var own = any ? Optional.<Course>empty() : Schedules.course(text)
                .filter(c -> c.paused().isPresent() || c.text().matches("(?i).*\\b(off|stop|break|pause)\\b.*")
                        || COURSE_HEAD.matcher(around).find());
        if (own.isPresent()) {
            add(subject, Relation.hasDosage, new Dosage(own.get().text(), Optional.empty(), Optional.empty(), times,
                    route, form, own), text.indexOf(own.get().text().substring(0, 3)), "dosage-course", found);
            any = true;
        }
        var often = Schedules.OFTEN.matcher(text);
        while (!any && Schedules.mayBeIn(text) && often.find()) {
            if (often.group("alone") == null) {
                var words = original.substring(often.start(), often.end()).replaceAll("\\s+", " ");
                add(subject, Relation.hasDosage, new Dosage(words, Optional.empty(), Optional.empty(),
                        Schedules.count(often), route, form, course), often.start(), "dosage-schedule", found);
                any = true;
            }
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
}
