/**
 * What is seen of two things of a sentence in; how likely the sentence ties them, and by which relation, out. The
 * weights are learnt from annotated articles ({@code data/rules/pairs.tsv}).
 */
package org.peptidekg.extract.pairs;
