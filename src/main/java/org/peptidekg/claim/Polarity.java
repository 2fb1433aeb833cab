package org.peptidekg.claim;

/** Whether a text affirms or denies what a claim says. Part of the identity of a claim. */
public enum Polarity {
    Affirmed("+"), Negated("-");

    private final String sign;

    Polarity(String sign) {
        this.sign = sign;
    }

    /** {@code +} or {@code -}. */
    public String sign() {
        return sign;
    }
}
