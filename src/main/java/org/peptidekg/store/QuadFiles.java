package org.peptidekg.store;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.Reason;

/** Reads quads from a file in one of the RDF formats. */
public final class QuadFiles {

    private QuadFiles() {
    }

    /**
     * All quads of a stream of N-Quads.
     *
     * @param place what to call the stream in a message
     * @throws BadInputException if it is malformed, with line and column
     */
    public static List<Quad> ofNQuads(InputStream in, String place) {
        return of(in, Lang.NQUADS, place);
    }

    /** As {@link #ofNQuads}, for TriG, of which Turtle is a part. */
    public static List<Quad> ofTriG(InputStream in, String place) {
        return of(in, Lang.TRIG, place);
    }

    private static List<Quad> of(InputStream in, Lang lang, String place) {
        var quads = new ArrayList<Quad>();
        try {
            RDFParser.source(in).lang(lang).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void quad(Quad quad) {
                            if (quad.isTriple() || quad.isDefaultGraph()) {
                                triple(quad.asTriple());
                            }
                            quads.add(quad);
                        }

                        @Override
                        public void triple(Triple triple) {
                            throw new BadInputException(place, "a triple outside any graph: " + triple);
                        }
                    });
        } catch (RiotException e) {
            throw new BadInputException(place, Reason.of(e), e);
        }
        return quads;
    }
}
