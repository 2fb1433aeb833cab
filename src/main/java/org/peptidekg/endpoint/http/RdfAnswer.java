package org.peptidekg.endpoint.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/** The RDF formats that a graph is answered in, by {@code Accept}. */
public final class RdfAnswer {

    public static final String HTML = "text/html";
    public static final String TURTLE = "text/turtle";

    private static final Map<String, RDFFormat> FORMATS = formats();

    private RdfAnswer() {
    }

    /** The media type to answer with; HTML among the offers if there is a page. */
    public static Optional<String> choose(HttpServletRequest request, boolean page) {
        var offers = new ArrayList<>(FORMATS.keySet());
        if (page) {
            offers.add(HTML);
        }
        return Accept.choose(request.getHeader("Accept"), offers);
    }

    public static void send(HttpServletResponse response, Graph graph, String mediaType) throws IOException {
        send(response, bytes(graph, FORMATS.get(mediaType)), mediaType);
    }

    /** Sends what {@link #compact} made. */
    public static void send(HttpServletResponse response, byte[] bytes, String mediaType) throws IOException {
        response.setContentType(mediaType);
        response.setCharacterEncoding("utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** A large graph in a format, without the blanks that would put objects below each other. */
    public static byte[] compact(Graph graph, String mediaType) {
        return bytes(graph, mediaType.equals(TURTLE) ? RDFFormat.TURTLE_LONG : FORMATS.get(mediaType));
    }

    private static byte[] bytes(Graph graph, RDFFormat format) {
        var bytes = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format).output(bytes);
        return bytes.toByteArray();
    }

    public static Problem notAcceptable(boolean page) {
        return Problem.of(HttpServletResponse.SC_NOT_ACCEPTABLE, "Not acceptable", "this can be had as "
                + String.join(", ", FORMATS.keySet()) + (page ? ", " + HTML : ""));
    }


    private static Map<String, RDFFormat> formats() {
        var formats = new LinkedHashMap<String, RDFFormat>();
        formats.put(TURTLE, RDFFormat.TURTLE_PRETTY);
        formats.put("application/ld+json", RDFFormat.JSONLD11);
        formats.put("application/rdf+xml", RDFFormat.RDFXML_PLAIN);
        formats.put("application/n-triples", RDFFormat.NTRIPLES_UTF8);
        return formats;
    }
}
