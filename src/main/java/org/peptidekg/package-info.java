/**
 * Narrative articles on peptides in, a knowledge graph out in which every edge can be traced to the words
 * that state it.
 *
 * <pre>
 * file -> article -> document (syntax) -> mention -> claim, extract -> rdf -> store -> query -> export, endpoint
 * </pre>
 *
 * Each package may import only what stands before it in
 * {@code text < article < syntax < document < mention < claim < extract}, {@code mention < ontology < rdf} and
 * {@code claim < rdf < store < query < export, endpoint}; everything {@code < Pipeline < cli}. A large package
 * has rooms; its own comment tells of them and of their order.
 */
package org.peptidekg;
