/**
 * Triples in; out comes HDT, a file of them that is small and can be asked without unpacking it: header, dictionary of
 * four sections with front coding, triples as bitmaps (HDT 1).
 */
package org.peptidekg.export.hdt;
