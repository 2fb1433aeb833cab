/**
 * Files of OWL in the syntaxes that are no RDF in, the triples of their classes out. Only what a class's names, place
 * and links need is read: the OWL API reads all of OWL, but brings 20 MB, and readers of RDF that get in the way of
 * ours.
 */
package org.peptidekg.ontology.owl;
