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
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.text.PatternGate;

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

    private static final Phrases PHRASES = Phrases.dosage();
    private static final Pattern AMOUNT = PHRASES.pattern("amount");
    private static final PatternGate GATE = PatternGate.of(List.of(AMOUNT));
    private static final Map<String, String> UCUM = PHRASES.values("units");
    /** Powers of ten of the units of mass, for ranges in two units. */
    private static final Map<String, Integer> MASS = Map.of("ng", -9, "ug", -6, "mg", -3, "g", 0);
    /** "week 2 250 mcg": what looks like a group of thousands is the number of a step and an amount. */
    private static final Pattern STEP = PHRASES.pattern("step");
    private static final Pattern FORM = PHRASES.pattern("form");

    /** The amounts of a text with plain signs, in order. */
    static List<Amount> in(String text) {
        if (GATE.of(List.of(AMOUNT), text).isEmpty()) {
            return List.of();
        }
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
