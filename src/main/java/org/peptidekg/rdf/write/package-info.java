/** Statements in, bytes out, in an order that is always the same. */
package org.peptidekg.rdf.write;
