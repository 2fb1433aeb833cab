/**
 * A sentence's tokens in, tokens with mended parts of speech and the tree above them out: {@code Retagger} for the
 * words side by side, {@code NamedTrees} and {@code TreeRepair} for the tree.
 */
package org.peptidekg.extract.token;
