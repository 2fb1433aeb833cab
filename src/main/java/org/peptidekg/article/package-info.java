/**
 * Bytes of a file in, an {@link org.peptidekg.article.Article} out: metadata and blocks that know their place in
 * the file.
 */
package org.peptidekg.article;
