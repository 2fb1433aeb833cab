/** Packed files in (gzip, zip, tar), the files in them out, within limits of size and number. */
package org.peptidekg.article.pack;
