/**
 * Bytes of a file in, an {@link org.peptidekg.article.Article} out: metadata and blocks that know their place in
 * the file. Here are the values only; {@link org.peptidekg.article.read.ArticleReader} makes them.
 *
 * <pre>{@code
 * values < format < html < markdown, xml < bioc, office < read ;
 * format < plain, wiki, clean < read ;  pack < office < read
 * }</pre>
 */
package org.peptidekg.article;
