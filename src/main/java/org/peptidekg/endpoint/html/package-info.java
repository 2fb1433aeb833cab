/** Titles and markup in, a whole HTML page out: the frame, links, escaping, the page of an error. */
package org.peptidekg.endpoint.html;
