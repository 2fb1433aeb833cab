/** Two terms or more in, the page that shows them side by side out. */
package org.peptidekg.endpoint.compare;
