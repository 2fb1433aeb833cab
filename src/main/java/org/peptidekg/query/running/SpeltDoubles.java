package org.peptidekg.query.running;

import java.math.BigDecimal;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/**
 * How doubles are spelt in answers. A store keeps the value of most numbers and not their spelling, and Jena makes up
 * one of its own ({@code 1000000.0e0}); what goes out is the canonical one of XML Schema ({@code 1.0E6}).
 */
final class SpeltDoubles {

    /** How the spellings that Jena makes up end where the value has no exponent of its own. */
    private static final String MADE_UP = "e0";

    private SpeltDoubles() {
    }

    /** The same row, with canonical numbers. */
    static Binding of(Binding row) {
        var changed = false;
        for (var variables = row.vars(); !changed && variables.hasNext();) {
            changed = madeUp(row.get(variables.next()));
        }
        if (!changed) {
            return row;
        }
        var spelt = BindingFactory.builder();
        row.forEach((Var variable, Node value) -> spelt.add(variable, of(value)));
        return spelt.build();
    }

    /** The same triple, with a canonical number. */
    static Triple of(Triple triple) {
        return madeUp(triple.getObject())
                ? Triple.create(triple.getSubject(), triple.getPredicate(), of(triple.getObject())) : triple;
    }

    private static Node of(Node node) {
        return !madeUp(node) ? node : NodeFactory.createLiteralDT(canonical(node.getLiteralLexicalForm()),
                XSDDatatype.XSDdouble);
    }

    private static boolean madeUp(Node node) {
        return node.isLiteral() && XSDDatatype.XSDdouble.equals(node.getLiteralDatatype())
                && node.getLiteralLexicalForm().endsWith(MADE_UP);
    }

    /** One digit before the point, at least one after it, none for nothing, and the exponent. */
    private static String canonical(String form) {
        var number = new BigDecimal(form).stripTrailingZeros();
        var digits = number.unscaledValue().abs().toString();
        var exponent = number.signum() == 0 ? 0 : digits.length() - 1 - number.scale();
        return (form.startsWith("-") ? "-" : "") + digits.charAt(0) + "."
                + (digits.length() == 1 ? "0" : digits.substring(1)) + "E" + exponent;
    }
}
