/** Nodes and edges in, a file for a graph program out: Cytoscape, Gephi, Graphviz, Neo4j, networkx. */
package org.peptidekg.export.graph;
