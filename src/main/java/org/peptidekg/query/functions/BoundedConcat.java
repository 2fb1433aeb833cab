package org.peptidekg.query.functions;

import java.util.List;

import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.peptidekg.query.bounds.Budget;

/** CONCAT, of texts that are not too long together. */
final class BoundedConcat extends E_StrConcat {

    private final Budget budget;

    BoundedConcat(ExprList texts, Budget budget) {
        super(texts);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(List<NodeValue> texts) {
        return budget.within(() -> {
            Values.checkLength(texts.stream().mapToLong(text -> text.asUnquotedString().length()).sum());
            return super.eval(texts);
        });
    }

    @Override
    public Expr copy(ExprList texts) {
        return new BoundedConcat(texts, budget);
    }
}
