/** An HTML page in, a draft of its article out: main part, blocks, tables, words, metadata; what is boilerplate. */
package org.peptidekg.article.html;
