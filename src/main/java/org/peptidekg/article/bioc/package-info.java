/** BioC as XML or JSON in, its documents out with the names that it marks; each part of the text knows its role. */
package org.peptidekg.article.bioc;
