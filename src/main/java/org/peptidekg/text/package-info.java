/**
 * Source text and spans, the one coordinate system, the bundled text files, and what is loaded beside other work:
 * strings in, ranges out.
 */
package org.peptidekg.text;
