/**
 * A sentence's tokens in, tokens with mended parts of speech out: {@code Retagger} for the words side by side,
 * {@code VerbTags} for the parser; and the graph of a parsed sentence.
 */
package org.peptidekg.extract.token;
