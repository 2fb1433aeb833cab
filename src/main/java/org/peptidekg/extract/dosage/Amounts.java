package org.peptidekg.extract.dosage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.claim.Quantity;

/**
 * The one reader of numbers: digits with groups and decimals of any country, fractions, powers, words, ranges. A number
 * is read whole or not at all: of "1,2,500" not the "500".
 */
final class Amounts {

    private static final List<String> WORDS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen");
    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy",
            "eighty", "ninety");
    private static final Map<String, String> OTHERS = Map.ofEntries(Map.entry("once", "1"), Map.entry("twice", "2"),
            Map.entry("thrice", "3"), Map.entry("a", "1"), Map.entry("an", "1"), Map.entry("single", "1"),
            Map.entry("each", "1"), Map.entry("half", "0.5"), Map.entry("half a", "0.5"), Map.entry("half an", "0.5"),
            Map.entry("a half", "0.5"), Map.entry("a quarter", "0.25"), Map.entry("a hundred", "100"),
            Map.entry("a thousand", "1000"));
    private static final Map<String, String> TIMES = Map.ofEntries(Map.entry("second", "s"), Map.entry("sec", "s"),
            Map.entry("s", "s"), Map.entry("minute", "min"), Map.entry("min", "min"), Map.entry("hour", "h"),
            Map.entry("hr", "h"), Map.entry("h", "h"), Map.entry("day", "d"), Map.entry("d", "d"),
            Map.entry("week", "wk"), Map.entry("wk", "wk"), Map.entry("month", "mo"), Map.entry("mo", "mo"),
            Map.entry("year", "a"), Map.entry("yr", "a"));
    private static final Map<String, Integer> SECONDS = Map.of("s", 1, "min", 60, "h", 3600, "d", 86400, "wk", 604800);
    private static final String PARTS = "\u00BC\u00BD\u00BE\u2153\u2154\u2155\u2156\u2157\u2158\u2159\u215A\u215B"
            + "\u215C\u215D\u215E";
    private static final List<String> PART_VALUES = List.of("1/4", "1/2", "3/4", "1/3", "2/3", "1/5", "2/5", "3/5",
            "4/5", "1/6", "5/6", "1/8", "3/8", "5/8", "7/8");
    private static final String RAISED = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    /** What no digit may stand behind, if a number is to begin: more digits, or the letters of a name. */
    static final String START = "(?<!\u00B1)(?<!\u00B1\\s)(?<![\\p{L}\\d.,/\u00B7^'])(?<!\\p{L}-)(?<!\\d[.,'/-]\\s)";
    static final String DIGITS = "(?:(?:\\d+(?:[.,]\\d+)?\\s?[\u00D7x\u00B7*]\\s?)?10(?:\\^-?\\d{1,2}"
            + "|[" + RAISED + "]+)"
            + "|\\d+(?:\\.\\d+)?[eE]\\d{1,2}"
            + "|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![,\\d])"
            + "|\\d{1,3}(?:[ '\u00A0\u202F\u2009]\\d{3})+(?:[.,]\\d+)?(?!\\d)"
            + "|\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d)"
            + "|\\d+ \\d{1,2}/\\d{1,2}(?![/\\d])|\\d{1,2}/\\d{1,2}(?![/\\d])|\\d*\\s?[" + PARTS + "]"
            + "|\\d+[.,\u00B7]\\d+(?![.,]?\\d)|\\.\\d+|\\d+(?![.,]?\\d))(?:\\s?(?:million|thousand|billion)\\b)?";
    private static final String UNITS = "(?:" + String.join("|", WORDS.subList(1, 10)) + ")";
    private static final String WORD = "(?:" + UNITS + " (?:hundred|thousand)|(?:" + String.join("|", TENS)
            + ")(?:[- ]" + UNITS + ")?|" + String.join("|", WORDS.subList(10, WORDS.size())) + "|" + UNITS
            + "(?: and a half)?|an? (?:hundred|thousand)|half an?|a half|a quarter)";
    static final String NUMBER = "(?:" + DIGITS + "(?:\\s?(?:\u00B1|\\+/-)\\s?[\\d.,]*\\d)?|\\b" + WORD + "\\b)";
    /** One number or a range; named groups cannot be used, as it stands more than once in some patterns. */
    static final String RANGE = "(?:between\\s+" + NUMBER + "\\s+and\\s+" + NUMBER + "|(?:from\\s+)?" + NUMBER
            + "(?:\\s*(?:-|\u2013|\u2014|(?:up\\s+)?to|or|through)\\s*" + NUMBER + ")?)";
    static final String TIME = "(?:seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|months?)\\b\\.?";

    private static final Pattern POWER = Pattern.compile("(?:(\\d+(?:[.,]\\d+)?)\\s?[\u00D7x\u00B7*]\\s?)?10"
            + "(?:\\^(-?\\d+)"
            + "|([" + RAISED + "]+))");
    private static final Pattern FRACTION = Pattern.compile("(?:(\\d+) )?(\\d{1,2})/(\\d{1,2})");
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*(?:-|\u2013|\u2014|\\b(?:up )?to\\b|\\bor\\b|\\bthrough\\b|\\band\\b(?! a half))\\s*");

    private Amounts() {
    }

    /** The number that words or digits stand for; empty if they are none, or cannot be read whole. */
    static Optional<BigDecimal> number(String text) {
        var plain = text.toLowerCase(Locale.ROOT).strip().replaceAll(" times$|\\s?(?:\u00B1|\\+/-).*", "");
        for (var scale : List.of("thousand", "million", "billion")) {
            if (plain.matches("[\\d.,' ]+\\s?" + scale)) {
                return digits(plain.substring(0, plain.length() - scale.length()).strip())
                        .map(n -> n.scaleByPowerOfTen(3 * (1 + List.of("thousand", "million", "billion")
                                .indexOf(scale))));
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
        var tens = TENS.indexOf(parts[0]);
        var unit = WORDS.indexOf(parts[parts.length - 1]);
        if (tens >= 0 && (parts.length == 1 || parts.length == 2 && unit > 0 && unit < 10)) {
            return Optional.of(BigDecimal.valueOf(20 + 10L * tens + (parts.length == 1 ? 0 : unit)));
        }
        return parts.length == 1 && unit >= 0 ? Optional.of(BigDecimal.valueOf(unit)) : Optional.empty();
    }

    /** A range such as "4-6" or "two to three", or a single number; empty if it is none or runs backwards. */
    static Optional<Quantity> range(String text, String ucum) {
        var parts = SEPARATOR.split(text.strip().replaceFirst("(?i)^(?:between|from)\\s+", ""));
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
