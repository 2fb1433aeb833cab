/** An update or a graph from somebody who shows the token in, a changed store out. */
package org.peptidekg.endpoint.write;
