/** Plain text or PubTator in, a draft of its article out. */
package org.peptidekg.article.plain;
