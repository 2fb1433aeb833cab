package org.peptidekg.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Statement;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.write.GraphWriter;
import org.peptidekg.rdf.write.RdfFormat;

/** Quads as lines of N-Quads, sorted, without a break at the end, and back. */
final class QuadText {

    private static final GraphWriter WRITER = GraphWriter.standard(Iris.standard());

    private QuadText() {
    }

    static String of(Collection<Quad> quads) {
        return ofStatements(quads.stream().map(JenaBridge::statement).toList());
    }

    static String ofStatements(Collection<Statement> statements) {
        var out = new ByteArrayOutputStream();
        try {
            WRITER.write(statements, RdfFormat.nquads, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    static Set<Quad> parse(String lines) {
        var data = DatasetGraphFactory.create();
        RDFParser.fromString(lines, Lang.NQUADS).parse(data);
        var quads = new HashSet<Quad>();
        data.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        return quads;
    }
}
