package org.peptidekg.endpoint.parts;

/**
 * A claim in a list.
 *
 * @param places how many state it
 */
public record ClaimLine(StatementLine statement, ClaimChips chips, int places) {
}
