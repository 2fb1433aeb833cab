/**
 * Claims in, quads out, and back: the only place that mints IRIs. Writing goes through RDF4J Rio, the store
 * side through Jena.
 *
 * <p>An article's graph holds its claims, evidence and edges, itself and its run, and how it names terms that are not
 * in the lexicon. So one article is replaced or removed by its graph. What articles share stands once:
 * {@code graph/terms} describes each term as long as an article uses it, {@code graph/tools} the rules, lexicon and
 * software that articles were read with, and {@code graph/claims} says of each claim how firm it is over all articles
 * and whether one of them denies it. {@link org.peptidekg.rdf.shared.SharedGraphs} keeps all in step; the result is
 * the same whatever order articles come and go in.
 *
 * <p>Here stand the addresses, names and prefixes that all rooms use.
 */
package org.peptidekg.rdf;
