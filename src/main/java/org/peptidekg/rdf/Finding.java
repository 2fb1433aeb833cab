package org.peptidekg.rdf;

/**
 * Something in a graph that breaks a rule.
 *
 * @param id stable name of the rule, such as {@code evidence-source}
 * @param graph the graph it was found in, empty for a graph without a name
 * @param focus the thing that breaks it
 * @param message what is wrong, in one sentence
 */
public record Finding(String id, String graph, String focus, String message) {
}
