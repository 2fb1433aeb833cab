/**
 * Clauses and the events in them in, drafts of claims out: who does it ({@code Causes}, {@code SubjectResolver}), to
 * what ({@code Targets}); {@code SentenceReader} reads a whole sentence.
 */
package org.peptidekg.extract.match;
