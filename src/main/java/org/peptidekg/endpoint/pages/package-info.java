/** A thing, a search or a pair of peptides in, the page that shows it to people out. */
package org.peptidekg.endpoint.pages;
