package org.peptidekg.claim;

import java.math.BigDecimal;

/**
 * A range of amounts in one unit; a single amount has equal bounds.
 *
 * @param low lower bound, not negative
 * @param high upper bound, not below {@code low}
 * @param ucum the unit as a case-sensitive UCUM code: {@code ug}, {@code mg}, {@code [iU]}, {@code min}, {@code wk}
 */
public record Quantity(BigDecimal low, BigDecimal high, String ucum) {

    public Quantity {
        if (low.signum() < 0 || high.compareTo(low) < 0) {
            throw new IllegalArgumentException("not a range: " + low + "-" + high);
        }
    }

    @Override
    public String toString() {
        return low.compareTo(high) == 0 ? low.toPlainString() + " " + ucum
                : low.toPlainString() + "-" + high.toPlainString() + " " + ucum;
    }
}
