package org.peptidekg.export.select;

import java.io.IOException;
import java.io.OutputStream;

import org.apache.jena.sparql.core.DatasetGraph;

/** One format to export the graph to. Implementations are immutable and safe for many threads. */
public interface Export {

    /** The name that users ask for: {@code turtle}. */
    String name();

    String mediaType();

    /** Ending of file names, without a dot. */
    String extension();

    /**
     * Writes the selected claims with their evidence, claim by claim or article by article, so that memory does
     * not grow with the quotations. The same dataset gives the same bytes. Reads in the caller's transaction or,
     * if there is none, in one of its own. The stream is flushed and left open.
     *
     * @throws IOException if the stream fails
     * @throws org.peptidekg.text.BadInputException if a claim of the dataset lacks evidence or another part
     */
    void write(DatasetGraph dataset, Selection selection, OutputStream out) throws IOException;
}
