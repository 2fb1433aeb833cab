package org.peptidekg.query.functions;

import java.util.List;

import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.peptidekg.query.bounds.Budget;

/** REGEX under the budget: some patterns take as many steps as there are ways to cut a text. */
final class BoundedRegex extends E_Regex {

    private final Budget budget;
    private final Patterns patterns = new Patterns("REGEX");

    BoundedRegex(ExprList arguments, Budget budget) {
        super(arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        var text = NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(0)).getLiteralLexicalForm();
        var pattern = patterns.get(arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
        return NodeValue.booleanReturn(SteppedText.run(budget, () ->
                pattern.matcher(new SteppedText(text, budget)).find()));
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedRegex(arguments, budget);
    }
}
