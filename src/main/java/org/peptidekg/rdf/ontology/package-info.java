/** The ontology of the program and slices of others in; its quads, its reference page and new slices out. */
package org.peptidekg.rdf.ontology;
