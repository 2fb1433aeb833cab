/** The path of a thing, a graph, the ontology or an export in, RDF or a download out. Only reads. */
package org.peptidekg.endpoint.things;
