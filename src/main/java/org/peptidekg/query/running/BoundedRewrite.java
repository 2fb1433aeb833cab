package org.peptidekg.query.running;

import java.util.List;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.util.Context;
import org.peptidekg.query.bounds.Budget;
import org.peptidekg.query.functions.BoundedExpressions;

/**
 * Puts functions and aggregates under the budget before Jena optimises a query, as it calculates what is constant then.
 * What another endpoint is asked stays as it is.
 */
final class BoundedRewrite implements Rewrite {

    private final Budget budget;
    private final boolean distinct;
    private final Rewrite optimiser;

    /** @param distinct whether the same row counts once, as for DESCRIBE, which gathers what it shall describe */
    BoundedRewrite(Budget budget, boolean distinct, Context context) {
        this.budget = budget;
        this.distinct = distinct;
        this.optimiser = Optimize.stdOptimizationFactory.create(context);
    }

    @Override
    public Op rewrite(Op op) {
        budget.check();
        var expressions = new BoundedExpressions(budget);
        var bounded = Transformer.transformSkipService(new Groups(expressions), expressions, op);
        return optimiser.rewrite(distinct ? OpDistinct.create(bounded) : bounded);
    }

    /** Groups without an aggregate get one, that pays for them. */
    private static final class Groups extends TransformCopy {

        private static final ExprAggregator NUMBER = new ExprAggregator(Var.alloc(".group"), new AggCount());

        private final BoundedExpressions expressions;

        Groups(BoundedExpressions expressions) {
            this.expressions = expressions;
        }

        @Override
        public Op transform(OpGroup op, Op rows) {
            var aggregates = op.getAggregators().isEmpty() && !op.getGroupVars().isEmpty() ? List.of(NUMBER)
                    : op.getAggregators();
            return new OpGroup(rows, op.getGroupVars(), aggregates.stream().map(expressions::aggregate).toList());
        }
    }
}
