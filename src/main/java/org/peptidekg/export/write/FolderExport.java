package org.peptidekg.export.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.export.select.Export;
import org.peptidekg.export.select.ReadTransaction;
import org.peptidekg.export.select.Selection;

/** A format of several files. As a stream they come in one ZIP archive, each with a fixed date. */
public abstract class FolderExport implements Export {

    private final String name;

    protected FolderExport(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String mediaType() {
        return "application/zip";
    }

    @Override
    public final String extension() {
        return "zip";
    }

    @Override
    public final void write(DatasetGraph dataset, Selection selection, OutputStream out) throws IOException {
        var files = new ZipFiles(out);
        ReadTransaction.run(dataset, () -> write(dataset, selection, files));
        files.finish();
    }

    /**
     * Writes the files into a folder, which is made if it is not there.
     *
     * @throws IOException if a file cannot be written
     */
    public final void write(DatasetGraph dataset, Selection selection, Path folder) throws IOException {
        ReadTransaction.run(dataset, () -> write(dataset, selection, FileSink.in(folder)));
    }

    protected abstract void write(DatasetGraph dataset, Selection selection, FileSink files) throws IOException;
}
