/** Files of other ontologies in, their terms out: as rows for the lexicon, as the part that a graph uses. */
package org.peptidekg.ontology;
