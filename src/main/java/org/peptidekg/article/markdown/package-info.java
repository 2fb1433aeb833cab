/** A Markdown file in, a draft of its article out; its HTML parts go through the HTML reader. */
package org.peptidekg.article.markdown;
