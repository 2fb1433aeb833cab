package org.peptidekg.extract.rules;

import java.util.List;

/**
 * An example of a rule, read.
 *
 * @param wanted "subject | relation | object", the relation after a minus sign if denied; empty if the rule must find
 *     nothing
 * @param found what the text states; where nothing is wanted, what the rule finds in it
 */
public record RuleExample(String rule, String text, List<String> wanted, List<String> found) {

    /** What examples are about where they name nothing. */
    public static final String TOPIC = "this peptide";

    /** Whether all that is wanted was found, or nothing where nothing is. */
    public boolean holds() {
        return wanted.isEmpty() ? found.isEmpty() : found.containsAll(wanted);
    }
}
