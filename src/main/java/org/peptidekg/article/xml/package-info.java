/**
 * XML in, what its articles say out: JATS of journals and PMC, PubMed's citations. Nothing outside the file is asked
 * for, and entities that a file declares are not expanded.
 */
package org.peptidekg.article.xml;
