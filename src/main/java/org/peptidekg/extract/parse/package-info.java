/**
 * Tokens and their tree in, noun phrases and clauses out: read off the tree ({@code TreePhrases}, {@code TreeClauses})
 * and, a second time, off the words side by side ({@code Chunker}, {@code ClauseFinder}); {@code ArgumentResolver}
 * tells which term a noun phrase stands for.
 */
package org.peptidekg.extract.parse;
