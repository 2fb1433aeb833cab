package org.peptidekg.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.peptidekg.rdf.GraphWriter;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.Ontology;
import org.peptidekg.rdf.RdfFormat;

/**
 * OWL 2 DL as RDF/XML for Protégé and ROBOT, with the ontology inside. Terms, claims and evidence are individuals.
 * A claim that is a fact is also an axiom between its terms, annotated with the claim, the quotation and its place;
 * negated and possible claims are individuals only: as axioms they would make contradictions of the texts
 * inconsistencies of the ontology.
 */
final class OwlExport extends GraphExport {

    private final Iris iris;

    OwlExport(Iris iris) {
        super("owl", RdfFormat.rdfxml.mediaType(), "owl");
        this.iris = iris;
    }

    @Override
    void write(ClaimGraph graph, OutputStream out) throws IOException {
        var owl = new OwlStatements(iris);
        var all = Stream.of(Stream.of(owl.header()), Stream.of(ontology()),
                StreamSupport.stream(graph.nodes().spliterator(), false).map(owl::of),
                graph.claims().map(owl::of)).flatMap(part -> part).flatMap(part -> part.stream());
        GraphWriter.standard(iris).write(all, RdfFormat.rdfxml, out);
    }

    /** The ontology with its alignments, without their headers, as a file has one. */
    private List<Statement> ontology() {
        var statements = Ontology.statements(iris);
        var headers = statements.stream().filter(s -> s.getPredicate().equals(RDF.TYPE)
                && s.getObject().equals(OWL.ONTOLOGY)).map(Statement::getSubject).collect(Collectors.toSet());
        return GraphWriter.sorted(statements.stream().filter(s -> !headers.contains(s.getSubject()))).toList();
    }
}
