package org.peptidekg.rdf.write;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.rdf4j.rio.RDFFormat;

/** The ways to write RDF down. */
public enum RdfFormat {
    turtle(RDFFormat.TURTLE), trig(RDFFormat.TRIG), nquads(RDFFormat.NQUADS), ntriples(RDFFormat.NTRIPLES),
    jsonld(RDFFormat.JSONLD), rdfxml(RDFFormat.RDFXML);

    private final RDFFormat rio;

    RdfFormat(RDFFormat rio) {
        this.rio = rio;
    }

    RDFFormat rio() {
        return rio;
    }

    /** Whether it keeps the names of graphs; the others hold the union of all graphs. */
    public boolean keepsGraphs() {
        return rio.supportsContexts();
    }

    public String mediaType() {
        return rio.getDefaultMIMEType();
    }

    /** Ending of file names, without a dot. */
    public String extension() {
        return rio.getDefaultFileExtension();
    }

    /** The format of a name such as {@code turtle}; empty if there is none. */
    public static Optional<RdfFormat> named(String name) {
        return Arrays.stream(values()).filter(format -> format.name().equals(name)).findFirst();
    }
}
