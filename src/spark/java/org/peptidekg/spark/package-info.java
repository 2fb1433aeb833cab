/**
 * A corpus in, tables and N-Quads out, on a cluster of Apache Spark: the same that {@code load} and {@code export} make
 * of it on one machine.
 *
 * <pre>
 * ReadCorpus: CorpusFiles > Piece > PieceReader > ReadArticle > MergedTerms > MergedClaims > OutputFiles
 * </pre>
 *
 * Articles are read where the work is sent to; each becomes one row with all that it says ({@code Layout}). What
 * several articles say of one claim or one term meets in a shuffle.
 */
package org.peptidekg.spark;
