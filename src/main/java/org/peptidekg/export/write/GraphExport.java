package org.peptidekg.export.write;

import java.io.IOException;
import java.io.OutputStream;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.export.select.Export;
import org.peptidekg.export.select.ReadTransaction;
import org.peptidekg.export.select.Selection;

/** A format of one file that is written from nodes and edges. */
public abstract class GraphExport implements Export {

    private final String name;
    private final String mediaType;
    private final String extension;

    protected GraphExport(String name, String mediaType, String extension) {
        this.name = name;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String mediaType() {
        return mediaType;
    }

    @Override
    public final String extension() {
        return extension;
    }

    @Override
    public final void write(DatasetGraph dataset, Selection selection, OutputStream out) throws IOException {
        ReadTransaction.run(dataset, () -> write(new ClaimGraph(dataset, selection), out));
        out.flush();
    }

    protected abstract void write(ClaimGraph graph, OutputStream out) throws IOException;
}
