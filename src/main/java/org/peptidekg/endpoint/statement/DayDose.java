package org.peptidekg.endpoint.statement;

import java.util.Optional;

import org.peptidekg.claim.Quantity;
import org.peptidekg.rdf.read.StoredDosage;

/** What a dosage comes to in a day. */
public final class DayDose {

    private static final String DAY = "d";
    private static final String PER_DAY = "/d";

    private DayDose() {
    }

    /** The amount of a day, as far as the article gives it or the number of administrations that it follows from. */
    public static Optional<Quantity> of(StoredDosage dosage) {
        if (dosage.per().filter(DAY::equals).isPresent()) {
            return dosage.amount();
        }
        if (dosage.per().isPresent()) {
            return Optional.empty();
        }
        return dosage.amount().flatMap(amount -> dosage.administrations()
                .filter(times -> times.ucum().equals(PER_DAY))
                .map(times -> new Quantity(amount.low().multiply(times.low()), amount.high().multiply(times.high()),
                        amount.ucum())));
    }

    /** A quantity as people write it: "400–600 mcg". */
    public static String words(Quantity quantity) {
        return number(quantity.low()) + (quantity.low().compareTo(quantity.high()) == 0 ? ""
                : "–" + number(quantity.high())) + " " + unit(quantity.ucum());
    }

    /** A UCUM code as people write the unit or the period: "mcg", "day". */
    public static String unit(String ucum) {
        return switch (ucum) {
            case "min" -> "minute";
            case "h" -> "hour";
            case "d" -> "day";
            case "wk" -> "week";
            case "mo" -> "month";
            default -> ucum.replace("ug", "mcg").replace("[iU]", "IU");
        };
    }

    /** How often, from a quantity in administrations of a period. */
    public static String times(Quantity quantity) {
        var period = switch (quantity.ucum()) {
            case "/d" -> "a day";
            case "/wk" -> "a week";
            case "/mo" -> "a month";
            case "/(2.d)" -> "every other day";
            default -> quantity.ucum().replaceFirst("^/", "per ");
        };
        var low = number(quantity.low());
        return low + (quantity.low().compareTo(quantity.high()) == 0 ? "" : "–" + number(quantity.high())) + "× "
                + period;
    }

    private static String number(java.math.BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
