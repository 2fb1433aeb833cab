/** A thing or a search in, the page that shows it to people out. */
package org.peptidekg.endpoint.pages;
