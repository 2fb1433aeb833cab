package org.peptidekg.query.bounds;

import java.util.function.UnaryOperator;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** The value of an expression as it is, if it passes a check. */
final class BoundedValue extends ExprFunction1 {

    private final Budget budget;
    private final UnaryOperator<NodeValue> check;

    BoundedValue(Expr expression, Budget budget, UnaryOperator<NodeValue> check) {
        super(expression, "bounded");
        this.budget = budget;
        this.check = check;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        return budget.within(() -> check.apply(value));
    }

    @Override
    public Expr copy(Expr expression) {
        return new BoundedValue(expression, budget, check);
    }
}
