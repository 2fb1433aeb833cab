package org.peptidekg.audit;

import java.util.Locale;
import java.util.Set;

/** How much a finding weighs, the heaviest first. */
public enum Severity {

    /** The graph or what belongs to it is wrong. */
    ERROR,
    /** Something could not be checked, or is likely wrong. */
    WARNING,
    /** Right, and worth knowing before others rely on it. */
    NOTE;

    private static final Set<String> WARNINGS = Set.of(QuotationChecks.UNCHECKED, "identifier-label");
    private static final Set<String> NOTES = Set.of(Disputes.RULE);

    /** The weight of what a rule finds. */
    static Severity of(String rule) {
        return NOTES.contains(rule) ? NOTE : WARNINGS.contains(rule) ? WARNING : ERROR;
    }

    /** Its name as it is written in reports. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
