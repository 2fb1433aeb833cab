/**
 * A request in, the parts of an answer that are the same everywhere out: negotiation, ETags, headers, problem
 * documents, files of the web pages. Knows nothing of SPARQL or of the pages.
 */
package org.peptidekg.endpoint.http;
