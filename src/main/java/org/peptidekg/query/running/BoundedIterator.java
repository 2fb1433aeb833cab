package org.peptidekg.query.running;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.peptidekg.query.bounds.Budget;
import org.peptidekg.query.bounds.Lease;

/** Rows of one operator; asks the budget at each, and tells it of those that are kept. */
final class BoundedIterator extends QueryIteratorWrapper {

    private final Budget budget;
    private final Lease rows;
    private final Lease state;

    /**
     * Rows under a budget.
     *
     * @param rows pays for the rows, which who reads them keeps; null if nobody does
     * @param state what the operator itself keeps until it is closed; may be null
     */
    BoundedIterator(QueryIterator iterator, Budget budget, Lease rows, Lease state) {
        super(iterator);
        this.budget = budget;
        this.rows = rows;
        this.state = state;
        budget.begun(this);
    }

    @Override
    protected boolean hasNextBinding() {
        budget.check();
        return super.hasNextBinding();
    }

    @Override
    protected Binding moveToNextBinding() {
        var row = super.moveToNextBinding();
        if (rows != null) {
            rows.keep(Budget.size(row));
        }
        return row;
    }

    @Override
    protected void closeIterator() {
        super.closeIterator();
        budget.ended(this);
        if (state != null) {
            state.end();
        }
    }
}
