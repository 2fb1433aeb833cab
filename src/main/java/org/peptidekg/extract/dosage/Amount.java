package org.peptidekg.extract.dosage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.peptidekg.claim.Quantity;

/**
 * An amount with its unit as a text gives it.
 *
 * @param quantity empty if it cannot be read whole
 * @param per UCUM code of the period that it is for
 * @param times how many such amounts are taken: 2 in "2 × 300 µg"
 * @param byWeight whether it is for each kilogram or square metre of a body
 */
record Amount(int start, int end, Optional<Quantity> quantity, Optional<String> per, Optional<BigDecimal> times,
        boolean byWeight) {

    private static final String UNIT = "(?:mcg|\u00B5g|\u03BCg|ug|microg|micro-?grams?|microgrammes?|mgs?|milli-?grams?"
            + "|milligrammes?|ng|nanograms?|gm|g|grams?|I\\.U\\.|IU|international units|units?|U(?![\\p{L}])"
            + "|[n\u00B5\u03BCum]mol)(?![\\p{L}\\d\u00B2\u00B3])";
    private static final String BODY = "(?:\\s?(?:/|per)\\s?(?:kg|kilogram)\\b|\\.?\\s?kg(?:\\^?-1|\\(-1\\)"
            + "|\u207B\u00B9)"
            + "|\\s?(?:/|per)\\s?m(?:2\\b|\u00B2|\\(2\\)))(?:\\s?(?:of )?(?:bw|b\\.w\\.|body[ -]?weight))?";
    private static final String PERIOD = "(?:days?|d|24 ?h(?:ours|rs)?|weeks?|wk|months?|hours?|hr|h|minutes?|min)\\b";
    private static final String PER = "(?:\\s*(?:/|per\\s|a\\s|each\\s|every\\s)\\s*" + PERIOD
            + "|\\s+(?:daily|weekly|nightly|monthly)\\b)";
    /** A range without "or": of two amounts that may be chosen, each is a dose. */
    private static final String TO = "\\s*(?:-|\u2013|\u2014|(?:and )?(?:up )?to|through)\\s*";
    private static final Pattern AMOUNT = Pattern.compile(Amounts.START + "(?:(?<times>\\d{1,2}|two|three|four)"
            + "\\s?[\u00D7x*]\\s?(?!10[\\^\u2070\u00B9\u00B2\u00B3\u2074-\u2079]))?"
            + "(?:between\\s+(?<low1>" + Amounts.NUMBER + ")(?:\\s*(?<unit1>" + UNIT + "))?\\s+and\\s+(?<high1>"
            + Amounts.NUMBER + ")|(?:from\\s+)?(?<low>" + Amounts.NUMBER + ")(?:(?:[\\s-]*(?<lowUnit>" + UNIT
            + ")(?:" + BODY + ")?)?" + TO + "(?<high>" + Amounts.NUMBER + "))?)[\\s-]*(?<unit>" + UNIT + ")(?<body>"
            + BODY + ")?(?:\\s*\\([^)]*\\))?(?<per>" + PER + ")?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> UCUM = Map.ofEntries(Map.entry("mcg", "ug"), Map.entry("\u00B5g", "ug"),
            Map.entry("\u03BCg", "ug"), Map.entry("ug", "ug"), Map.entry("microg", "ug"),
            Map.entry("microgram", "ug"), Map.entry("microgramme", "ug"), Map.entry("mg", "mg"),
            Map.entry("milligram", "mg"), Map.entry("milligramme", "mg"), Map.entry("ng", "ng"),
            Map.entry("nanogram", "ng"), Map.entry("g", "g"), Map.entry("gm", "g"), Map.entry("gram", "g"),
            Map.entry("i.u.", "[iU]"), Map.entry("iu", "[iU]"), Map.entry("international unit", "[iU]"),
            Map.entry("unit", "[iU]"), Map.entry("u", "[iU]"), Map.entry("nmol", "nmol"),
            Map.entry("\u00B5mol", "umol"), Map.entry("\u03BCmol", "umol"), Map.entry("umol", "umol"),
            Map.entry("mmol", "mmol"));
    /** Powers of ten of the units of mass, for ranges in two units. */
    private static final Map<String, Integer> MASS = Map.of("ng", -9, "ug", -6, "mg", -3, "g", 0);
    /** "week 2 250 mcg": what looks like a group of thousands is the number of a step and an amount. */
    private static final Pattern STEP = Pattern.compile("(?i)\\b(?:weeks?|days?|months?|phase|step|stage|level|cycle"
            + "|group|group [a-z]|table|figure)\\s*$");
    private static final Pattern FORM = Pattern.compile("(?i)^[\\s-]*(?:tablets?|capsules?|pills?|vials?|tabs?"
            + "|caps)\\b");

    /** The amounts of a text with plain signs, in order. */
    static List<Amount> in(String text) {
        var found = new ArrayList<Amount>();
        var match = AMOUNT.matcher(text);
        while (match.find()) {
            if (!match.group("unit").equals("G") && !match.group("unit").equals("u")) {
                found.add(of(text, match));
            }
        }
        return found;
    }

    private static Amount of(String text, Matcher match) {
        var between = match.group("low1") != null;
        var low = match.group(between ? "low1" : "low");
        var high = match.group(between ? "high1" : "high");
        var start = match.start();
        if (high == null && low.contains(" ") && low.matches("\\d+ \\d{3}")
                && (STEP.matcher(text.substring(0, start)).find()
                        || FORM.matcher(text.substring(match.end())).find())) {
            start += low.indexOf(' ') + 1;
            low = low.substring(low.indexOf(' ') + 1);
        }
        var unit = ucum(match.group("unit"));
        var lowUnit = Optional.ofNullable(match.group(between ? "unit1" : "lowUnit")).map(Amount::ucum).orElse(unit);
        var body = match.group("body");
        var code = body == null ? unit : unit + (body.matches("(?s).*m(?:2|\u00B2|\\(2\\)).*") ? "/m2" : "/kg");
        var least = Amounts.number(low).flatMap(n -> converted(n, lowUnit, unit));
        var most = high == null ? least : Amounts.number(high);
        var quantity = least.flatMap(a -> most.flatMap(b -> Amounts.range(a, b, code)));
        return new Amount(start, match.end(), quantity,
                Optional.ofNullable(match.group("per")).map(Schedules::period),
                Optional.ofNullable(match.group("times")).flatMap(Amounts::number), body != null);
    }

    private static Optional<BigDecimal> converted(BigDecimal amount, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(amount);
        }
        return MASS.containsKey(from) && MASS.containsKey(to)
                ? Optional.of(new BigDecimal(amount.scaleByPowerOfTen(MASS.get(from) - MASS.get(to))
                        .stripTrailingZeros().toPlainString())) : Optional.empty();
    }

    private static String ucum(String unit) {
        var plain = unit.toLowerCase(Locale.ROOT).replace("-", "");
        return UCUM.getOrDefault(plain, UCUM.getOrDefault(plain.replaceAll("s$", ""), plain));
    }
}
