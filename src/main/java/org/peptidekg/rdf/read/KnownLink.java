package org.peptidekg.rdf.read;

import java.util.Comparator;
import java.util.List;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.peptidekg.rdf.Iris;

/**
 * What biology ties together, as a store holds it.
 *
 * @param iri its address
 * @param from address of a term
 * @param fromLabel its name
 * @param relation address of one of the relations below {@code pmo:knownLink}
 * @param to address of a term, or of an entry of another vocabulary
 * @param toLabel its name
 * @param entry what in the source says so
 * @param source the file that was read
 * @param version of that file
 */
public record KnownLink(String iri, String from, String fromLabel, String relation, String to, String toLabel,
        String entry, String source, String version) {

    /** All links that a store holds, by address. The caller holds a transaction where the dataset needs one. */
    public static List<KnownLink> all(DatasetGraph data, Iris iris) {
        return all(data, NodeFactory.createURI(iris.graph(Iris.BACKBONE).stringValue()));
    }

    /** The same of a store whose addresses begin as they like. */
    public static List<KnownLink> all(DatasetGraph data) {
        return data.stream(Node.ANY, Node.ANY, RDF.Nodes.type, OWL2.Axiom.asNode()).map(Quad::getGraph).distinct()
                .filter(graph -> graph.isURI() && graph.getURI().endsWith("/graph/" + Iris.BACKBONE))
                .flatMap(graph -> all(data, graph).stream()).toList();
    }

    private static List<KnownLink> all(DatasetGraph data, Node graph) {
        return data.stream(graph, Node.ANY, RDF.Nodes.type, OWL2.Axiom.asNode()).map(Quad::getSubject)
                .map(axiom -> link(data, graph, axiom))
                .sorted(Comparator.comparing(KnownLink::from).thenComparing(KnownLink::relation)
                        .thenComparing(KnownLink::to)).toList();
    }

    private static KnownLink link(DatasetGraph data, Node graph, Node axiom) {
        var from = NodeFactory.createURI(text(data, graph, axiom, OWL2.annotatedSource.asNode()));
        var to = NodeFactory.createURI(text(data, graph, axiom, OWL2.annotatedTarget.asNode()));
        return new KnownLink(axiom.toString(), from.getURI(), text(data, graph, from, SKOS.prefLabel.asNode()),
                text(data, graph, axiom, OWL2.annotatedProperty.asNode()), to.getURI(),
                text(data, graph, to, SKOS.prefLabel.asNode()), text(data, graph, axiom, RDFS.Nodes.comment),
                text(data, graph, axiom, DCTerms.source.asNode()),
                text(data, graph, axiom, OWL2.versionInfo.asNode()));
    }

    private static String text(DatasetGraph data, Node graph, Node subject, Node predicate) {
        return data.stream(graph, subject, predicate, Node.ANY).map(Quad::getObject)
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString()).sorted().findFirst()
                .orElse("");
    }
}
