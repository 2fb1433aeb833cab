package org.peptidekg.spark;

import java.io.Serializable;

/**
 * A piece of work: a file, or every so many of the articles in it.
 *
 * @param number the place of the file among all files, from 0
 * @param path the file, as Hadoop names it
 * @param slice which articles of the file: those whose number is this one, modulo {@code slices}
 * @param slices in how many pieces the file is read
 */
record Piece(int number, String path, int slice, int slices) implements Serializable {

    /** Whether a part of the file or an article in it, counted from 0, belongs to this piece. */
    boolean has(int part) {
        return part % slices == slice;
    }
}
