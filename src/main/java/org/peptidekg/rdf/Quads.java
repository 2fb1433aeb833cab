package org.peptidekg.rdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** Collects the statements of one graph. Not thread-safe. */
public final class Quads {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final IRI graph;
    private final List<Statement> statements = new ArrayList<>();

    public Quads(IRI graph) {
        this.graph = graph;
    }

    /** The statements in the order in which they were added; what is said twice stands twice. */
    public List<Statement> statements() {
        return statements;
    }

    public Quads type(IRI subject, IRI... types) {
        for (var type : types) {
            add(subject, RDF.TYPE, type);
        }
        return this;
    }

    public Quads add(IRI subject, IRI predicate, Value object) {
        statements.add(VALUES.createStatement(subject, predicate, object, graph));
        return this;
    }

    public Quads add(IRI subject, IRI predicate, String text) {
        return add(subject, predicate, VALUES.createLiteral(text));
    }

    public Quads add(IRI subject, IRI predicate, Optional<String> text) {
        text.ifPresent(value -> add(subject, predicate, value));
        return this;
    }

    public Quads english(IRI subject, IRI predicate, String text) {
        return add(subject, predicate, VALUES.createLiteral(text, "en"));
    }

    public Quads add(IRI subject, IRI predicate, boolean value) {
        return add(subject, predicate, VALUES.createLiteral(value));
    }

    public Quads decimal(IRI subject, IRI predicate, BigDecimal value) {
        // One digit behind the point at least: the form that Turtle writers make of a decimal anyway.
        var stripped = value.stripTrailingZeros();
        var canonical = stripped.scale() < 1 ? stripped.setScale(1) : stripped;
        return add(subject, predicate, VALUES.createLiteral(canonical.toPlainString(), CoreDatatype.XSD.DECIMAL));
    }

    public Quads nonNegative(IRI subject, IRI predicate, int value) {
        return add(subject, predicate, VALUES.createLiteral(Integer.toString(value),
                CoreDatatype.XSD.NON_NEGATIVE_INTEGER));
    }

    public Quads typed(IRI subject, IRI predicate, String value, IRI datatype) {
        return add(subject, predicate, VALUES.createLiteral(value, datatype));
    }
}
