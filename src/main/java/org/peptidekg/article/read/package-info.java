/** A path in, articles out: finds the files, chooses the format, reads, mends. */
package org.peptidekg.article.read;
