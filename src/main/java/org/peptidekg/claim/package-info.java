/** The values that reading gives: claims and the evidence for them. No rules, no RDF. */
package org.peptidekg.claim;
