/**
 * Articles' graphs that came and went in; out come the graphs that they share: terms, tools, and what holds for a claim
 * over all articles.
 */
package org.peptidekg.rdf.shared;
