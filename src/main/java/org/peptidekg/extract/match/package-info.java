/**
 * Noun phrases, clauses and rules in, drafts of claims out: where the words of a rule stand ({@code EventFinder}), who
 * does it ({@code Causes}, {@code SubjectResolver}), to what ({@code Targets}); {@code SentenceReader} reads a whole
 * sentence.
 */
package org.peptidekg.extract.match;
