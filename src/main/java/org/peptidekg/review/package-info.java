/** Rows that people wrote on claims and their places in, what they agree on out. Knows of addresses only. */
package org.peptidekg.review;
