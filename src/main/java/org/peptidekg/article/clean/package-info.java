/** A draft in, the same draft mended: broken words and characters, bullets, parts that are not the article's voice. */
package org.peptidekg.article.clean;
