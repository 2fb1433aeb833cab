/** An article in; sections, sentences, table rows, tokens and citation markers out, each a span of the file. */
package org.peptidekg.document;
