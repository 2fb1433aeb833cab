/** A title, a template and what it shows in, a whole HTML page out: the frame, links, the page of an error. */
package org.peptidekg.endpoint.html;
