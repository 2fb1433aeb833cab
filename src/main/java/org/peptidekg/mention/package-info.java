/** A document and the lexicon in, grounded mentions with all their candidates out. */
package org.peptidekg.mention;
