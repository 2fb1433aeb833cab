package org.peptidekg.export.rdf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.peptidekg.export.select.Export;
import org.peptidekg.export.select.ReadTransaction;
import org.peptidekg.export.select.Selection;
import org.peptidekg.rdf.JenaBridge;
import org.peptidekg.rdf.Vocabulary;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.read.StoredClaim;

/**
 * The claims as RDF-star in Turtle, for those who want it: each claim's triple, quoted, leads to the claim with its
 * polarity, certainty and quotations, as two claims may differ by polarity alone. The triple itself is there only
 * where the graph has it as a direct edge: a quoted triple alone states nothing. All else of the graph is in the
 * RDF 1.1 formats.
 */
public final class RdfStarExport implements Export {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    @Override
    public String name() {
        return "rdfstar";
    }

    @Override
    public String mediaType() {
        return RDFFormat.TURTLESTAR.getDefaultMIMEType();
    }

    @Override
    public String extension() {
        return "ttls";
    }

    @Override
    public void write(DatasetGraph dataset, Selection selection, OutputStream out) throws IOException {
        ReadTransaction.run(dataset, () -> {
            try {
                var buffer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                var writer = Rio.createWriter(RDFFormat.TURTLESTAR, buffer);
                writer.startRDF();
                writer.handleNamespace("pmo", Vocabulary.NAMESPACE);
                writer.handleNamespace("oa", Vocabulary.OA);
                new ClaimReader(dataset).claims().filter(selection::includes)
                        .forEachOrdered(claim -> write(claim, dataset, writer));
                writer.endRDF();
                buffer.flush();
            } catch (RDFHandlerException e) {
                throw new IOException("writing RDF-star: " + e.getMessage(), e);
            }
        });
    }

    private static void write(StoredClaim claim, DatasetGraph dataset, RDFWriter writer) {
        var node = NodeFactory.createURI(claim.iri());
        var subject = part(dataset, node, RDF.Nodes.subject);
        var predicate = part(dataset, node, RDF.Nodes.predicate);
        var object = part(dataset, node, RDF.Nodes.object);
        var edge = JenaBridge.statement(Quad.create(Quad.defaultGraphIRI, subject, predicate, object));
        if (dataset.contains(Node.ANY, subject, predicate, object)) {
            writer.handleStatement(edge);
        }
        var iri = VALUES.createIRI(claim.iri());
        writer.handleStatement(VALUES.createStatement(
                VALUES.createTriple(edge.getSubject(), edge.getPredicate(), edge.getObject()), Vocabulary.STATED_BY,
                        iri));
        writer.handleStatement(VALUES.createStatement(iri, Vocabulary.POLARITY, Vocabulary.of(claim.polarity())));
        writer.handleStatement(VALUES.createStatement(iri, Vocabulary.CERTAINTY, Vocabulary.of(claim.certainty())));
        claim.subjectDirection().ifPresent(way -> writer.handleStatement(
                VALUES.createStatement(iri, Vocabulary.SUBJECT_DIRECTION, Vocabulary.of(way))));
        claim.objectDirection().ifPresent(way -> writer.handleStatement(
                VALUES.createStatement(iri, Vocabulary.OBJECT_DIRECTION, Vocabulary.of(way))));
        for (var evidence : claim.evidence()) {
            var place = VALUES.createIRI(evidence.iri());
            writer.handleStatement(VALUES.createStatement(iri, Vocabulary.HAS_EVIDENCE, place));
            writer.handleStatement(VALUES.createStatement(place, Vocabulary.EXACT,
                    VALUES.createLiteral(evidence.quote())));
            writer.handleStatement(VALUES.createStatement(place, Vocabulary.HAS_SOURCE,
                    VALUES.createIRI(evidence.article())));
            writer.handleStatement(VALUES.createStatement(place, Vocabulary.START, offset(evidence.start())));
            writer.handleStatement(VALUES.createStatement(place, Vocabulary.END, offset(evidence.end())));
        }
    }

    private static Literal offset(int codePoints) {
        return VALUES.createLiteral(Integer.toString(codePoints), CoreDatatype.XSD.NON_NEGATIVE_INTEGER);
    }

    private static Node part(DatasetGraph dataset, Node subject, Node predicate) {
        return dataset.find(Node.ANY, subject, predicate, Node.ANY).next().getObject();
    }
}
