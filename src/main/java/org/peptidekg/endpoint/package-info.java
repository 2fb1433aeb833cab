/** A store and saved queries in, HTTP out: SPARQL, saved queries, descriptions, the things of the graph. */
package org.peptidekg.endpoint;
