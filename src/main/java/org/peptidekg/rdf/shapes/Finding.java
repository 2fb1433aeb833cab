package org.peptidekg.rdf.shapes;

import java.util.Comparator;

/**
 * Something in a graph that breaks a rule.
 *
 * @param id stable name of the rule, such as {@code evidence-source}
 * @param graph the graph it was found in, empty for a graph without a name
 * @param focus the thing that breaks it
 * @param message what is wrong, in one sentence
 */
public record Finding(String id, String graph, String focus, String message) {

    /** By graph, rule and place. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::graph)
            .thenComparing(Finding::id).thenComparing(Finding::focus).thenComparing(Finding::message);
}
