/**
 * PDF and Word documents in, their text out, which is what offsets refer to: with pages, or as a simple page of HTML.
 */
package org.peptidekg.article.office;
