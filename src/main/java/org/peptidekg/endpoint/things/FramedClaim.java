package org.peptidekg.endpoint.things;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.peptidekg.text.BundledFolder;

/** A claim as one tree of JSON, its ends and its evidence within it, by a JSON-LD frame that others may use as well. */
public final class FramedClaim {

    /** What a client asks for by the media type's profile. */
    private static final String PROFILE = "http://www.w3.org/ns/json-ld#framed";
    private static final String FRAME = "data/export/claim.frame.jsonld";

    private FramedClaim() {
    }

    /** Whether a request asks for a tree. */
    public static boolean isAsked(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("application/ld+json")
                && accept.contains(PROFILE);
    }

    /** The claim that a graph describes. */
    public static byte[] of(Graph graph) {
        var plain = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(RDFFormat.JSONLD11_FLAT).output(plain);
        try {
            var framed = JsonLd.frame(JsonDocument.of(new ByteArrayInputStream(plain.toByteArray())),
                    JsonDocument.of(new StringReader(BundledFolder.file(FRAME).content()))).ordered().get();
            return framed.toString().getBytes(StandardCharsets.UTF_8);
        } catch (JsonLdError e) {
            throw new IllegalStateException("the frame and what it is put on are ours", e);
        }
    }
}
