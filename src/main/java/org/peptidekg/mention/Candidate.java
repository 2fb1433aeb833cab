package org.peptidekg.mention;

/**
 * A concept that a piece of text may stand for.
 *
 * @param score between 0 and 1, for ranking the candidates of one mention only
 * @param reason which name of the concept matched, and how
 */
public record Candidate(Term term, Form form, double score, String reason) {
}
