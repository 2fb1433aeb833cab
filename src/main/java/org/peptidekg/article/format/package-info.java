/**
 * A file or a text in, what every format needs out: the input with its place in the file, a draft of the article,
 * dates, credits, heading look, metadata files.
 */
package org.peptidekg.article.format;
