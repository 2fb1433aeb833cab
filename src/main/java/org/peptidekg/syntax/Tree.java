package org.peptidekg.syntax;

/**
 * A sentence's tree, word by word. The arrays are as long as the sentence and are not copied: who gets a tree reads
 * them and does not write to them.
 *
 * @param upos the universal part of speech of each word, such as {@code NOUN}
 * @param xpos the Penn tag of each word, such as {@code NNS}
 * @param heads the index of each word's head in the sentence, from 0; -1 for the root, of which there is one
 * @param labels the label of Universal Dependencies, version 2, that links each word to its head; {@code root} for the
 *     root
 */
public record Tree(String[] upos, String[] xpos, int[] heads, String[] labels) {

    /** Refuses arrays of different lengths with an IllegalArgumentException. */
    public Tree {
        if (upos.length != xpos.length || upos.length != heads.length || upos.length != labels.length) {
            throw new IllegalArgumentException("tags, heads and labels of different numbers of words");
        }
    }

    /** The number of words. */
    public int size() {
        return heads.length;
    }
}
