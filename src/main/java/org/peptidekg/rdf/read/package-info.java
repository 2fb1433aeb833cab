/** A dataset in, claims with their terms, evidence, articles and runs as values out. */
package org.peptidekg.rdf.read;
