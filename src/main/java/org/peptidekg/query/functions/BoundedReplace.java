package org.peptidekg.query.functions;

import java.util.List;

import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.peptidekg.query.bounds.Budget;

/** REPLACE under the budget; what it would make is measured before it is made. */
final class BoundedReplace extends E_StrReplace {

    private final Budget budget;
    private final Patterns patterns = new Patterns("REPLACE");

    BoundedReplace(ExprList arguments, Budget budget) {
        super(arguments.get(0), arguments.get(1), arguments.get(2), arguments.size() > 3 ? arguments.get(3) : null);
        this.budget = budget;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        var text = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(0)).getLiteralLexicalForm();
        var pattern = patterns.get(arguments.get(1), arguments.size() > 3 ? arguments.get(3) : null);
        var replacement = arguments.get(2).asUnquotedString();
        var references = replacement.chars().filter(sign -> sign == '$').count();
        SteppedText.run(budget, () -> {
            var matcher = pattern.matcher(new SteppedText(text, budget));
            var length = (long) text.length();
            while (matcher.find()) {
                length += replacement.length() + references * (matcher.end() - matcher.start());
                Values.checkLength(length);
            }
            return true;
        });
        return super.eval(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedReplace(arguments, budget);
    }
}
