/** A graph in, what in it breaks the SHACL shapes out. */
package org.peptidekg.rdf.shapes;
