package org.peptidekg.query.saved;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The kind of value that a parameter takes. */
public enum ParameterType {
    IRI("an IRI, a CURIE or the name of a term"),
    /** An IRI too, of which the header says that it is one of a class. */
    CLASS("an IRI, a CURIE or the name of a class"),
    /** An IRI too, of something that a hierarchy of the graph holds. */
    HIERARCHY("an IRI, a CURIE or the name of a term or class"),
    /** An IRI too, perhaps of something that no article speaks of and only known links name. */
    KNOWN("an IRI, a CURIE or the name of a term, receptor or gene"),
    STRING("text"),
    INTEGER("a whole number"),
    DECIMAL("a number"),
    BOOLEAN("true or false");

    /** The type endings of variables, the same as grlc knows; no ending means text. */
    private static final Map<String, ParameterType> ENDINGS = Map.of(
            "iri", IRI, "literal", STRING, "integer", INTEGER, "number", DECIMAL,
            "xsd_string", STRING, "xsd_integer", INTEGER, "xsd_decimal", DECIMAL, "xsd_boolean", BOOLEAN);

    /** What a header may say that an IRI is. */
    static final Map<String, ParameterType> KINDS = Map.of("class", CLASS, "hierarchy", HIERARCHY, "known", KNOWN);

    private final String expectation;

    ParameterType(String expectation) {
        this.expectation = expectation;
    }

    /** What to give, for people. */
    public String expectation() {
        return expectation;
    }

    /** Whether its values are IRIs. */
    public boolean isIri() {
        return this == IRI || this == CLASS || this == HIERARCHY || this == KNOWN;
    }

    static Optional<ParameterType> ofEnding(String ending) {
        return Optional.ofNullable(ENDINGS.get(ending));
    }

    /** The literal for a value, nothing if the value is not of this type. Not for IRIs. */
    public Optional<Node> literal(String value) {
        return switch (this) {
            case STRING -> Optional.of(NodeFactory.createLiteralString(value));
            case INTEGER -> number(value, XSDDatatype.XSDinteger);
            case DECIMAL -> number(value, XSDDatatype.XSDdecimal);
            case BOOLEAN -> "true".equals(value) || "false".equals(value)
                    ? Optional.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDboolean)) : Optional.empty();
            case IRI, CLASS, HIERARCHY, KNOWN -> throw new IllegalStateException("an IRI is no literal");
        };
    }

    private static Optional<Node> number(String value, XSDDatatype datatype) {
        try {
            var plain = datatype == XSDDatatype.XSDinteger ? new BigInteger(value.strip()).toString()
                    : plain(new BigDecimal(value.strip()));
            return Optional.of(NodeFactory.createLiteralDT(plain, datatype));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String plain(BigDecimal number) {
        // 1e999999999 is a short way to ask for a gigabyte of zeros.
        if (Math.abs((long) number.scale()) > 1000) {
            throw new NumberFormatException("out of range");
        }
        return number.toPlainString();
    }
}
