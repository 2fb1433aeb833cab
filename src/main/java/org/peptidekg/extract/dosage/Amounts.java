package org.peptidekg.extract.dosage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.claim.Quantity;
import org.peptidekg.extract.rules.Phrases;

/**
 * The one reader of numbers: digits with groups and decimals of any country, fractions, powers, words, ranges. A number
 * is read whole or not at all: of "1,2,500" not the "500".
 */
final class Amounts {

    private static final Phrases PHRASES = Phrases.dosage();
    private static final Map<String, String> WORDS = PHRASES.values("number-words");
    private static final Map<String, String> TENS = PHRASES.values("tens");
    private static final Map<String, String> OTHERS = PHRASES.values("other-numbers");
    private static final Map<String, String> SCALES = PHRASES.values("scales");
    private static final Map<String, String> TIMES = PHRASES.values("times");
    private static final Map<String, Integer> SECONDS = Map.of("s", 1, "min", 60, "h", 3600, "d", 86400, "wk", 604800);
    private static final String PARTS = "\u00BC\u00BD\u00BE\u2153\u2154\u2155\u2156\u2157\u2158\u2159\u215A\u215B"
            + "\u215C\u215D\u215E";
    private static final List<String> PART_VALUES = List.of("1/4", "1/2", "3/4", "1/3", "2/3", "1/5", "2/5", "3/5",
            "4/5", "1/6", "5/6", "1/8", "3/8", "5/8", "7/8");
    private static final String RAISED = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";


    private static final Pattern POWER = Pattern.compile("(?:(\\d+(?:[.,]\\d+)?)\\s?[\u00D7x\u00B7*]\\s?)?10"
            + "(?:\\^(-?\\d+)"
            + "|([" + RAISED + "]+))");
    private static final Pattern FRACTION = Pattern.compile("(?:(\\d+) )?(\\d{1,2})/(\\d{1,2})");
    private static final Pattern SEPARATOR = PHRASES.pattern("between-numbers");

    private static final Pattern LEAD = PHRASES.pattern("before-range");

    private Amounts() {
    }

    /** The number that words or digits stand for; empty if they are none, or cannot be read whole. */
    static Optional<BigDecimal> number(String text) {
        var plain = text.toLowerCase(Locale.ROOT).strip().replaceAll(" times$|\\s?(?:\u00B1|\\+/-).*", "");
        for (var scale : SCALES.entrySet()) {
            if (plain.matches("[\\d.,' ]+\\s?" + scale.getKey())) {
                return digits(plain.substring(0, plain.length() - scale.getKey().length()).strip())
                        .map(n -> n.scaleByPowerOfTen(Integer.parseInt(scale.getValue())));
            }
        }
        return digits(plain).or(() -> word(plain)).map(n -> new BigDecimal(n.stripTrailingZeros().toPlainString()));
    }

    private static Optional<BigDecimal> digits(String text) {
        var power = POWER.matcher(text);
        if (power.matches()) {
            var exponent = power.group(2) != null ? Integer.parseInt(power.group(2)) : raised(power.group(3));
            return (power.group(1) == null ? Optional.of(BigDecimal.ONE) : digits(power.group(1)))
                    .map(n -> n.scaleByPowerOfTen(exponent));
        }
        if (text.matches("\\d+(\\.\\d+)?[eE]\\d{1,2}")) {
            return Optional.of(new BigDecimal(text));
        }
        var fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            return fraction(fraction.group(1), fraction.group(2), fraction.group(3));
        }
        var last = text.isEmpty() ? -1 : PARTS.indexOf(text.charAt(text.length() - 1));
        if (last >= 0) {
            var whole = text.substring(0, text.length() - 1).strip();
            var parts = PART_VALUES.get(last).split("/");
            return whole.matches("\\d*") ? fraction(whole.isEmpty() ? null : whole, parts[0], parts[1])
                    : Optional.empty();
        }
        if (text.matches("\\d{1,3}([ '\u00A0\u202F\u2009]\\d{3})+([.,]\\d+)?")) {
            return Optional.of(new BigDecimal(text.replaceAll("[ '\u00A0\u202F\u2009]", "").replace(',', '.')));
        }
        if (text.matches("[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?")) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        if (text.matches("\\d{1,3}(\\.\\d{3})+,\\d+|\\d{1,3}(\\.\\d{3}){2,}")) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        // A comma with three digits behind it parts thousands, unless a zero stands before it.
        return text.matches("\\d+([.\u00B7]\\d+)?|\\.\\d+|0,\\d+|\\d+,\\d{1,2}")
                ? Optional.of(new BigDecimal(text.replace(',', '.').replace('\u00B7', '.'))) : Optional.empty();
    }

    private static int raised(String signs) {
        return Integer.parseInt(signs.chars().map(c -> '0' + RAISED.indexOf(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
    }

    private static Optional<BigDecimal> fraction(String whole, String over, String under) {
        var divisor = new BigDecimal(under);
        // "24/7" and "5/2" are no parts of one.
        return divisor.compareTo(new BigDecimal(over)) <= 0 ? Optional.empty() : Optional.of(
                new BigDecimal(whole == null ? "0" : whole)
                        .add(new BigDecimal(over).divide(divisor, new MathContext(4))));
    }

    private static Optional<BigDecimal> word(String text) {
        if (OTHERS.containsKey(text)) {
            return Optional.of(new BigDecimal(OTHERS.get(text)));
        }
        if (text.endsWith(" and a half")) {
            return word(text.replace(" and a half", "")).map(n -> n.add(new BigDecimal("0.5")));
        }
        var parts = text.split("[- ]");
        if (parts.length == 2 && parts[1].matches("hundred|thousand")) {
            return word(parts[0]).map(n -> n.scaleByPowerOfTen(parts[1].equals("hundred") ? 2 : 3));
        }
        var tens = TENS.get(parts[0]);
        var unit = WORDS.get(parts[parts.length - 1]);
        if (tens != null && (parts.length == 1 || parts.length == 2 && unit != null && unit.matches("[1-9]"))) {
            return Optional.of(new BigDecimal(tens).add(new BigDecimal(parts.length == 1 ? "0" : unit)));
        }
        return parts.length == 1 && unit != null ? Optional.of(new BigDecimal(unit)) : Optional.empty();
    }

    /** A range such as "4-6" or "two to three", or a single number; empty if it is none or runs backwards. */
    static Optional<Quantity> range(String text, String ucum) {
        var parts = SEPARATOR.split(LEAD.matcher(text.strip()).replaceFirst(""));
        var low = parts.length == 0 ? Optional.<BigDecimal>empty() : number(parts[0]);
        return low.isEmpty() || parts.length > 2 ? Optional.empty()
                : number(parts[parts.length - 1]).flatMap(high -> range(low.get(), high, ucum));
    }

    static Optional<Quantity> range(BigDecimal low, BigDecimal high, String ucum) {
        return high.compareTo(low) < 0 || low.signum() < 0 ? Optional.empty()
                : Optional.of(new Quantity(low, high, ucum));
    }

    /** UCUM code of a unit of time, singular or plural, in full or short. */
    static String time(String unit) {
        var plain = unit.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        var known = TIMES.get(plain);
        return known != null ? known : TIMES.get(plain.replaceAll("s$", ""));
    }

    /** A time in a smaller unit. */
    static Optional<BigDecimal> convert(BigDecimal amount, String from, String to) {
        return SECONDS.containsKey(from) && SECONDS.containsKey(to) && SECONDS.get(from) >= SECONDS.get(to)
                ? Optional.of(amount.multiply(BigDecimal.valueOf(SECONDS.get(from) / SECONDS.get(to))))
                : Optional.empty();
    }
}
