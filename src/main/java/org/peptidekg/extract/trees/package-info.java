/**
 * A sentence's tokens in, the same with the tree above them out: {@code NamedTrees} has it parsed with names as one
 * word each, and what cannot be right in this genre is mended ({@code TreeRepair}).
 */
package org.peptidekg.extract.trees;
