package org.peptidekg.query.running;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.peptidekg.query.bounds.Budget;
import org.peptidekg.query.bounds.Limit;
import org.peptidekg.query.bounds.LimitException;

/** A graph that grows under the budget. */
final class BoundedGraph extends GraphWrapper {

    /** A triple in memory, with its terms. */
    private static final int TRIPLE = 200;

    private final Budget budget;
    private final int most;

    BoundedGraph(Budget budget, int most) {
        super(GraphFactory.createDefaultGraph());
        this.budget = budget;
        this.most = most;
    }

    /** The graph, free of the budget. */
    Graph content() {
        return get();
    }

    @Override
    public void add(Triple asStored) {
        budget.check();
        var triple = SpeltDoubles.of(asStored);
        if (get().contains(triple)) {
            return;
        }
        if (get().size() >= most) {
            throw new LimitException(Limit.ROWS, "the answer has more than " + most + " triples; use LIMIT");
        }
        budget.keep(TRIPLE + (triple.getObject().isLiteral() ? triple.getObject().getLiteralLexicalForm().length()
                : 0));
        get().add(triple);
    }
}
