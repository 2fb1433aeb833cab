package org.peptidekg.query.functions;

import java.util.Set;
import java.util.function.UnaryOperator;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.peptidekg.query.bounds.Budget;

/**
 * Puts the functions that can make much of little under the budget: those that join, replace, search or encode texts
 * and those that read or multiply numbers. All others give no more than they get; what they throw is an error of
 * theirs. What compares and combines stays as it is, as Jena has better ways to run that.
 */
public final class BoundedExpressions extends ExprTransformCopy {

    private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final Set<Class<?>> COMPARING = Set.of(E_LogicalAnd.class, E_LogicalOr.class, E_Equals.class,
            E_NotEquals.class, E_SameTerm.class, E_LessThan.class, E_LessThanOrEqual.class, E_GreaterThan.class,
            E_GreaterThanOrEqual.class);
    /** What an aggregate keeps of each value beside it. */
    private static final int VALUE = 32;
    private static final long COPIES = 4;

    private final Budget budget;

    public BoundedExpressions(Budget budget) {
        this.budget = budget;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        var copy = super.transform(function, argument);
        return function instanceof E_Bound || function instanceof E_LogicalNot ? copy
                : function instanceof E_StrEncodeForURI ? new BoundedValue(copy, budget, Values::check)
                : new BoundedValue(copy, budget);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
        if (function instanceof E_StrDatatype) {
            return new BoundedValue(new BoundedDatatype(first, second, budget), budget);
        }
        var copy = super.transform(function, first, second);
        return COMPARING.contains(function.getClass()) ? copy
                : function instanceof E_Multiply ? new BoundedValue(copy, budget, Values::check)
                : new BoundedValue(copy, budget);
    }

    @Override
    public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
        var copy = super.transform(function, first, second, third);
        return function instanceof E_TripleFn ? new BoundedValue(copy, budget, Values::check)
                : new BoundedValue(copy, budget);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_OneOf || function instanceof E_NotOneOf) {
            return super.transform(function, arguments);
        }
        return new BoundedValue(function instanceof E_StrConcat ? new BoundedConcat(arguments, budget)
                : function instanceof E_Regex ? new BoundedRegex(arguments, budget)
                : function instanceof E_StrReplace ? new BoundedReplace(arguments, budget)
                : function instanceof E_Function named ? named(named, arguments)
                : super.transform(function, arguments), budget);
    }

    private Expr named(E_Function function, ExprList arguments) {
        var iri = function.getFunctionIRI();
        var number = arguments.size();
        try {
            if (iri.equals(XPATH + "matches") && (number == 2 || number == 3)) {
                return new BoundedRegex(arguments, budget);
            }
            if (iri.equals(XPATH + "replace") && (number == 3 || number == 4)) {
                return new BoundedReplace(arguments, budget);
            }
        } catch (ExprException e) {
            // No pattern: it is an error wherever it is asked for.
            return new E_StrDatatype(NodeValue.nvEmptyString, NodeValue.nvEmptyString);
        }
        if (iri.startsWith(XSD) && !iri.equals(XSD + "string")) {
            return new E_Function(iri, each(arguments, Values::checkDigits));
        }
        if (iri.startsWith(MATH)) {
            return new BoundedValue(new E_Function(iri, each(arguments, Values::checkPower)), budget, Values::check);
        }
        // Each gets its share, so that together they are not too long.
        var share = Values.LENGTH / Math.max(1, number);
        return new E_Function(iri, each(arguments, value -> {
            if (value.isString() || value.isLangString()) {
                Values.checkLength((long) value.asUnquotedString().length() * Values.LENGTH / share);
            }
            return value;
        }));
    }

    private ExprList each(ExprList arguments, UnaryOperator<NodeValue> check) {
        return new ExprList(arguments.getListRaw().stream()
                .<Expr>map(argument -> new BoundedValue(argument, budget, check)).toList());
    }

    /** An aggregate that pays for its groups and, where it needs all values of each, for those. */
    public ExprAggregator aggregate(ExprAggregator expression) {
        var aggregator = expression.getAggregator();
        var arguments = aggregator.getExprList();
        if (arguments != null) {
            var bounded = ExprTransformer.transform(this, arguments);
            aggregator = aggregator.copy(keepsAll(aggregator) ? each(bounded, paying(aggregator)) : bounded);
        }
        return new ExprAggregator(expression.getVar(), new BoundedAggregator(aggregator, budget));
    }

    private UnaryOperator<NodeValue> paying(Aggregator aggregator) {
        // Joined texts are copied while they grow.
        var copies = aggregator.getName().equals("GROUP_CONCAT") ? COPIES : 1;
        var sign = aggregator.toPrefixString().length();
        return value -> {
            budget.keep(VALUE + copies * (length(value.asNode()) + sign));
            return value;
        };
    }

    private static long length(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm().length() : node.isURI() ? node.getURI().length() : 0;
    }

    private static boolean keepsAll(Aggregator aggregator) {
        return aggregator.toPrefixString().contains("distinct") || aggregator.getName().equals("GROUP_CONCAT")
                || aggregator.getName().equals("FOLD");
    }
}
