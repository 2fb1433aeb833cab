/**
 * Documents with mentions in, claims with evidence out, by rules, cues and word classes that are data files.
 *
 * <p>The flow for a sentence: its tokens get a tree ({@code NamedTrees}, {@code TreeRepair}); noun phrases and clauses
 * are read off the tree ({@code TreePhrases}, {@code TreeClauses}) and, a second time, off the words side by side
 * ({@code Chunker}, {@code ClauseFinder}); on both the same rules are matched ({@code EventFinder}) and it is told who
 * does it ({@code Causes}, {@code SubjectResolver}); {@code BothReaders} joins what they say. {@code CueScope} tells
 * which words deny, hedge or suspend a claim, {@code Belief} how sure it is, {@code Merger} makes the claims.
 */
package org.peptidekg.extract;
