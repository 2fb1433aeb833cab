package org.peptidekg.rdf.article;

import java.util.Map;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * An article's graph, ready to be put into a store.
 *
 * @param graph the address of the graph and of the article
 * @param quads what the graph is to hold
 * @param described what is to be said of the article's terms and of what it was read with, by their addresses
 */
public record PreparedArticle(Node graph, Set<Quad> quads, Map<Node, Set<Quad>> described) {
}
