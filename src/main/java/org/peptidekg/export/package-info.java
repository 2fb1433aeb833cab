/**
 * A dataset and a selection of claims in, files for other tools out: one class a format, {@link
 * org.peptidekg.export.Exports} lists them.
 *
 * <pre>{@code
 * select < write < graph, rdf, biology, kgx, text, table < Exports
 * }</pre>
 */
package org.peptidekg.export;
