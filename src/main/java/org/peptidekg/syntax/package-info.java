/** The words of a sentence in; their parts of speech and their tree of dependencies out, by a trained model. */
package org.peptidekg.syntax;
