/**
 * A SPARQL query in, its answer out: parsing, what is refused, the operation of the protocol, and the shorter way for
 * queries that are known or quick.
 */
package org.peptidekg.endpoint.sparql;
