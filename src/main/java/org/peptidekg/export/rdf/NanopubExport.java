package org.peptidekg.export.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.GraphExport;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.write.GraphWriter;
import org.peptidekg.rdf.write.RdfFormat;
import org.peptidekg.review.Reviews;

/** A nanopublication for each claim, in TriG, under a trusty URI. */
public final class NanopubExport extends GraphExport {

    private final Iris iris;

    public NanopubExport(Iris iris) {
        super("nanopub", RdfFormat.trig.mediaType(), RdfFormat.trig.extension());
        this.iris = iris;
    }

    /**
     * Writes a nanopublication for each word that people said, in their order.
     *
     * @throws IOException if the stream fails
     */
    public void write(Reviews reviews, OutputStream out) throws IOException {
        GraphWriter.standard(iris).write(new ReviewNanopubs(iris).of(reviews).stream(), RdfFormat.trig, out);
    }

    @Override
    protected void write(ClaimGraph graph, OutputStream out) throws IOException {
        var nanopub = new Nanopub(iris, graph.reader());
        var all = graph.claims().map(nanopub::of).flatMap(List::stream);
        GraphWriter.standard(iris).write(all, RdfFormat.trig, out);
    }
}
