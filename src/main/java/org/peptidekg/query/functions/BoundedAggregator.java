package org.peptidekg.query.functions;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.peptidekg.query.bounds.Budget;

/** An aggregate that pays for each group that it is asked for. */
record BoundedAggregator(Aggregator aggregator, Budget budget) implements Aggregator {

    /** A group with its key. */
    private static final int GROUP = 256;

    @Override
    public Accumulator createAccumulator() {
        budget.keep(GROUP);
        return aggregator.createAccumulator();
    }

    @Override
    public Node getValueEmpty() {
        return aggregator.getValueEmpty();
    }

    @Override
    public String toPrefixString() {
        return aggregator.toPrefixString();
    }

    @Override
    public String key() {
        return aggregator.key();
    }

    @Override
    public String getName() {
        return aggregator.getName();
    }

    @Override
    public ExprList getExprList() {
        return aggregator.getExprList();
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new BoundedAggregator(aggregator.copy(expressions), budget);
    }

    @Override
    public Aggregator copyTransform(NodeTransform transform) {
        return new BoundedAggregator(aggregator.copyTransform(transform), budget);
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof BoundedAggregator bounded && aggregator.equals(bounded.aggregator, bySyntax);
    }

    @Override
    public String asSparqlExpr(SerializationContext context) {
        return aggregator.asSparqlExpr(context);
    }
}
