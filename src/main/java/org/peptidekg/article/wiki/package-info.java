/** Wikitext in, its words out without templates and markup; what its notes cite is kept. */
package org.peptidekg.article.wiki;
