package org.peptidekg.export.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Polarity;
import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.GraphExport;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.ontology.Ontology;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.write.GraphWriter;
import org.peptidekg.rdf.write.RdfFormat;

/**
 * OWL 2 DL as RDF/XML for Protégé and ROBOT, with the ontology inside. Terms, claims and evidence are individuals.
 * A claim that is a fact is also an axiom between its terms, annotated with the claim, the quotation and its place;
 * what is denied is a negative property assertion where no text affirms anything of the two; other negated and possible
 * claims are individuals only: as axioms they would make contradictions of the texts inconsistencies of the ontology.
 */
public final class OwlExport extends GraphExport {

    /** Whose objects are classes. */
    private static final Set<IRI> CLASSES = Set.of(RDFS.SUBCLASSOF, RDFS.DOMAIN, RDFS.RANGE, RDF.FIRST);

    private final Iris iris;

    public OwlExport(Iris iris) {
        super("owl", RdfFormat.rdfxml.mediaType(), "owl");
        this.iris = iris;
    }

    @Override
    protected void write(ClaimGraph graph, OutputStream out) throws IOException {
        var owl = new OwlStatements(iris);
        var all = Stream.of(Stream.of(owl.header()), Stream.of(ontology()),
                StreamSupport.stream(graph.nodes().spliterator(), false).map(owl::of),
                graph.claims().map(owl::of), denials(graph, owl),
                knownLinks(graph, owl)).flatMap(part -> part)
                .flatMap(part -> part.stream());
        GraphWriter.standard(iris).write(all, RdfFormat.rdfxml, out);
    }

    private Stream<List<Statement>> knownLinks(ClaimGraph graph, OwlStatements owl) {
        var described = new HashSet<String>();
        graph.nodes().forEach(node -> described.add(node.iri()));
        return graph.knownLinks(iris).stream().map(link -> owl.of(link, described));
    }

    /**
     * What texts firmly deny, as axioms, where no text says that the two have to do with each other in any way: else a
     * contradiction of two texts would be one of the ontology.
     */
    private static Stream<List<Statement>> denials(ClaimGraph graph, OwlStatements owl) {
        return Stream.of(graph).flatMap(all -> {
            var linked = all.claims().filter(StoredClaim::isFact).flatMap(claim -> Stream.of(ends(claim, false),
                    ends(claim, true))).collect(Collectors.toSet());
            return all.claims().filter(claim -> claim.polarity() == Polarity.Negated
                    && claim.certainty() == Certainty.Asserted && !linked.contains(ends(claim, false)))
                    .map(owl::denial);
        });
    }

    /** The two ends of a claim as a number: there may be a million. */
    private static long ends(StoredClaim claim, boolean turned) {
        var first = turned ? claim.object().iri() : claim.subject().iri();
        var second = turned ? claim.subject().iri() : claim.object().iri();
        return (long) first.hashCode() << Integer.SIZE ^ second.hashCode() & 0xffffffffL;
    }

    /** The ontology with its alignments, without their headers, as a file has one. */
    private List<Statement> ontology() {
        var statements = Ontology.statements(iris);
        var headers = statements.stream().filter(s -> s.getPredicate().equals(RDF.TYPE)
                && s.getObject().equals(OWL.ONTOLOGY)).map(Statement::getSubject).collect(Collectors.toSet());
        return GraphWriter.sorted(Stream.concat(labels(statements), statements.stream()
                .filter(s -> !headers.contains(s.getSubject())))).toList();
    }

    /** Names for the classes of other vocabularies that the ontology refers to: reports want one for each. */
    private static Stream<Statement> labels(Set<Statement> statements) {
        var declared = statements.stream().filter(s -> s.getPredicate().equals(RDF.TYPE)
                && s.getObject().equals(OWL.CLASS)).map(s -> (Value) s.getSubject());
        var used = statements.stream().filter(s -> CLASSES.contains(s.getPredicate())).map(Statement::getObject);
        return Stream.concat(declared, used)
                .filter(object -> object instanceof IRI iri && !iri.getNamespace().equals(XSD.NAMESPACE)
                        && statements.stream().noneMatch(s ->
                        s.getSubject().equals(iri) && s.getPredicate().equals(RDFS.LABEL)))
                .map(object -> Statements.statement((IRI) object, RDFS.LABEL,
                        Values.literal(((IRI) object).getLocalName()), null)).distinct();
    }
}
