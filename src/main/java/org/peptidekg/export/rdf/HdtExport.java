package org.peptidekg.export.rdf;

import java.io.IOException;
import java.io.OutputStream;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.export.hdt.HdtWriter;
import org.peptidekg.export.select.Export;
import org.peptidekg.export.select.ReadTransaction;
import org.peptidekg.export.select.Selection;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.write.RdfFormat;

/** The union of all graphs as HDT: small, and asked without unpacking it. All triples are held in memory. */
public final class HdtExport implements Export {

    private final RdfExport triples;
    private final String dataset;

    public HdtExport(Iris iris) {
        this.triples = new RdfExport(RdfFormat.ntriples, iris);
        this.dataset = iris.base() + "export/hdt";
    }

    @Override
    public String name() {
        return "hdt";
    }

    @Override
    public String mediaType() {
        return "application/vnd.hdt";
    }

    @Override
    public String extension() {
        return "hdt";
    }

    @Override
    public void write(DatasetGraph data, Selection selection, OutputStream out) throws IOException {
        ReadTransaction.run(data, () -> HdtWriter.write(triples.statements(data, selection), dataset, out));
    }
}
