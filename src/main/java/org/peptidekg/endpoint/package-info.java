/**
 * A store and saved queries in, HTTP out: SPARQL, saved queries, descriptions, the things of the graph. What answers a
 * path stands in {@link org.peptidekg.endpoint.Routes} and {@link org.peptidekg.endpoint.Pages}; a room holds one kind
 * of answers:
 *
 * <pre>{@code
 * http < html < explore < compare, pages < saved ;  http < sparql < things < write ;  http < describe < saved, write
 * }</pre>
 */
package org.peptidekg.endpoint;
