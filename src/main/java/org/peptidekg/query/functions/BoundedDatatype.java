package org.peptidekg.query.functions;

import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.XSD;
import org.peptidekg.query.bounds.Budget;

/** STRDT; a number is not made of a long text. */
final class BoundedDatatype extends E_StrDatatype {

    private final Budget budget;

    BoundedDatatype(Expr text, Expr datatype, Budget budget) {
        super(text, datatype);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(NodeValue text, NodeValue datatype) {
        if (!datatype.asNode().equals(XSD.xstring.asNode())) {
            budget.within(() -> Values.checkDigits(text));
        }
        return super.eval(text, datatype);
    }

    @Override
    public Expr copy(Expr text, Expr datatype) {
        return new BoundedDatatype(text, datatype, budget);
    }
}
