/**
 * Claims in, quads out, and back: the only place that mints IRIs. Writing goes through RDF4J Rio, the store
 * side through Jena.
 *
 * <p>An article's graph is complete in itself: claims, evidence, article, run and the description of every
 * term that its claims use. So one article is replaced or removed by dropping its graph, and nothing else has
 * to be looked at; a term used by two articles is described in both, with the same triples.
 */
package org.peptidekg.rdf;
