/** Source text and spans, the one coordinate system, and the bundled text files: strings in, ranges out. */
package org.peptidekg.text;
