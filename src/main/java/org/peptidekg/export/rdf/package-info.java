/** Claims in, RDF with their evidence out: plain, RDF-star, OWL, nanopublications, annotations, mappings. */
package org.peptidekg.export.rdf;
