package org.peptidekg.rdf;

import java.util.Collection;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** Between the statements of RDF4J, which write, and the quads of Jena, which are stored and queried. */
public final class JenaBridge {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private JenaBridge() {
    }

    /** The same statements as quads; a statement without a graph goes to the default graph. */
    public static Stream<Quad> quads(Collection<Statement> statements) {
        return statements.stream().map(s -> Quad.create(
                s.getContext() == null ? Quad.defaultGraphIRI : node(s.getContext()),
                node(s.getSubject()), node(s.getPredicate()), node(s.getObject())));
    }

    /** The same quad as a statement; one of the default or the union graph has no context. */
    public static Statement statement(Quad quad) {
        var subject = (Resource) value(quad.getSubject());
        var predicate = (IRI) value(quad.getPredicate());
        var object = value(quad.getObject());
        return quad.isDefaultGraph() || quad.isUnionGraph() || quad.getGraph() == null
                ? VALUES.createStatement(subject, predicate, object)
                : VALUES.createStatement(subject, predicate, object, (Resource) value(quad.getGraph()));
    }

    public static Node node(Value value) {
        if (value instanceof IRI iri) {
            return NodeFactory.createURI(iri.stringValue());
        }
        if (value instanceof BNode blank) {
            return NodeFactory.createBlankNode(blank.getID());
        }
        if (value instanceof Literal literal) {
            return literal.getLanguage().map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
                    .orElseGet(() -> NodeFactory.createLiteralDT(literal.getLabel(),
                            NodeFactory.getType(literal.getDatatype().stringValue())));
        }
        throw new IllegalArgumentException("not RDF 1.1: " + value);
    }

    private static Value value(Node node) {
        if (node.isURI()) {
            return VALUES.createIRI(node.getURI());
        }
        if (node.isBlank()) {
            return VALUES.createBNode(node.getBlankNodeLabel());
        }
        if (node.isLiteral()) {
            var language = node.getLiteralLanguage();
            return language.isEmpty()
                    ? VALUES.createLiteral(node.getLiteralLexicalForm(), VALUES.createIRI(node.getLiteralDatatypeURI()))
                    : VALUES.createLiteral(node.getLiteralLexicalForm(), language);
        }
        throw new IllegalArgumentException("not RDF 1.1: " + node);
    }
}
