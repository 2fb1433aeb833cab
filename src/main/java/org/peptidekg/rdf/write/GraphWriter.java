package org.peptidekg.rdf.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Namespaces;

/** Writes statements in order: the same statements give the same bytes. Immutable, safe for many threads. */
public final class GraphWriter {

    private static final Comparator<Statement> READING_ORDER = Comparator
            .comparing((Statement s) -> s.getContext() == null ? "" : s.getContext().stringValue())
            .thenComparing(s -> s.getSubject().stringValue())
            .thenComparing(s -> !s.getPredicate().equals(RDF.TYPE))
            .thenComparing(s -> s.getPredicate().stringValue())
            .thenComparing(s -> NTriplesUtil.toNTriplesString(s.getObject()));

    private static final int BUFFER = 1 << 16;

    private final Map<String, String> namespaces;

    /** A writer that shortens names with these prefixes in the formats that can. */
    public GraphWriter(Map<String, String> namespaces) {
        this.namespaces = new TreeMap<>(namespaces);
    }

    /** A writer with the prefixes of the graph's own vocabularies and of its addresses. */
    public static GraphWriter standard(Iris iris) {
        return new GraphWriter(Namespaces.of(iris));
    }

    /**
     * Writes all statements, sorted, as UTF-8. The stream is flushed and left open.
     *
     * @throws IOException if the stream fails
     */
    public void write(Collection<Statement> statements, RdfFormat format, OutputStream out) throws IOException {
        if (format == RdfFormat.nquads || format == RdfFormat.ntriples) {
            QuadLines.write(statements, format.keepsGraphs(), out);
            out.flush();
        } else {
            write(sorted(statements.stream().map(s -> format.keepsGraphs() ? s : withoutGraph(s))), format, out);
        }
    }

    /**
     * Writes statements as they come, so that a graph of any size can pass through.
     *
     * @throws IOException if the stream fails
     */
    public void write(Stream<Statement> statements, RdfFormat format, OutputStream out) throws IOException {
        // Rio writes a sign at a time to some formats: without this, most of the time goes into its encoder.
        var buffer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        if (format == RdfFormat.jsonld) {
            JsonLdStream.write(statements.iterator(), namespaces, buffer);
            buffer.flush();
            return;
        }
        var writer = Rio.createWriter(format.rio(), buffer);
        writer.setWriterConfig(config());
        try {
            writer.startRDF();
            handleNamespaces(writer);
            statements.forEachOrdered(writer::handleStatement);
            writer.endRDF();
        } catch (RDFHandlerException e) {
            throw new IOException("writing " + format + ": " + e.getMessage(), e);
        }
        buffer.flush();
    }

    /** The same statements, each once, in reading order: by graph, subject, class first, then by predicate. */
    public static Stream<Statement> sorted(Stream<Statement> statements) {
        return statements.sorted(READING_ORDER).distinct();
    }

    private void handleNamespaces(RDFWriter writer) {
        namespaces.forEach(writer::handleNamespace);
    }

    private static WriterConfig config() {
        return new WriterConfig()
                .set(BasicWriterSettings.PRETTY_PRINT, true)
                .set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    }

    private static Statement withoutGraph(Statement s) {
        return Statements.statement(s.getSubject(), s.getPredicate(), s.getObject(), null);
    }
}
