package org.peptidekg.query.functions;

import java.util.function.UnaryOperator;

import org.apache.jena.query.QueryException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.tdb2.TDBException;
import org.peptidekg.query.bounds.Budget;
import org.peptidekg.query.bounds.LimitException;

/**
 * The value of an expression as it is, if it passes a check. What a function throws at arguments that it does not
 * expect is an error of the expression, as SPARQL has it: its row has no value there, and the query goes on.
 */
final class BoundedValue extends ExprFunction1 {

    private final Budget budget;
    private final UnaryOperator<NodeValue> check;

    BoundedValue(Expr expression, Budget budget, UnaryOperator<NodeValue> check) {
        super(expression, "bounded");
        this.budget = budget;
        this.check = check;
    }

    /** An expression of a function that gives no more than it gets. */
    BoundedValue(Expr expression, Budget budget) {
        this(expression, budget, UnaryOperator.identity());
    }

    @Override
    protected NodeValue evalSpecial(Binding row, FunctionEnv environment) {
        return eval(value(row, environment));
    }

    private NodeValue value(Binding row, FunctionEnv environment) {
        try {
            return expr.eval(row, environment);
        } catch (LimitException | QueryException | TDBException | JenaTransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ExprEvalException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Jena asks only when it makes a node of a value whether there can be such a language. */
    private static void possible(NodeValue value) {
        try {
            value.asNode();
        } catch (IllegalArgumentException | JenaException e) {
            throw new ExprEvalException("no language", e);
        }
    }

    @Override
    public NodeValue eval(NodeValue value) {
        if (value.isLangString()) {
            possible(value);
        }
        return budget.within(() -> check.apply(value));
    }

    @Override
    public Expr copy(Expr expression) {
        return new BoundedValue(expression, budget, check);
    }
}
