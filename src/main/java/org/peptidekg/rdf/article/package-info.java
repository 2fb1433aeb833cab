/** The claims of one article in, the article's graph out: claims, evidence, edges, and how it names its terms. */
package org.peptidekg.rdf.article;
