package org.peptidekg.query.running;

import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.peptidekg.query.bounds.Budget;
import org.peptidekg.query.bounds.Lease;
import org.peptidekg.query.bounds.RowBag;

/**
 * Runs a query as Jena does, each of its operators under the budget. Operators that gather rows before they give any
 * pay for what they gather.
 */
final class BoundedExecutor extends OpExecutorTDB2 {

    private final Budget budget;
    /** Operators whose rows are gathered by the one above, which pays. */
    private final Map<Op, Lease> gathered = new IdentityHashMap<>();

    BoundedExecutor(ExecutionContext context, Budget budget) {
        super(context);
        this.budget = budget;
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        budget.check();
        return new BoundedIterator(super.exec(op, input), budget, gathered.remove(op), null);
    }

    private Lease gather(Op op, long mostRows) {
        var lease = new Lease(budget, mostRows);
        gathered.put(op, lease);
        return lease;
    }

    private QueryIterator paid(QueryIterator rows, Lease lease) {
        return new BoundedIterator(rows, budget, null, lease);
    }

    @Override
    protected QueryIterator execute(OpOrder op, QueryIterator input) {
        return new SortedRows(exec(op.getSubOp(), input), op, execCxt, budget);
    }

    @Override
    protected QueryIterator execute(OpTopN op, QueryIterator input) {
        var lease = gather(op.getSubOp(), op.getLimit());
        return paid(super.execute(op, input), lease);
    }

    /** The rows on the left are gathered; those on the right are looked up in them. */
    @Override
    protected QueryIterator execute(OpJoin op, QueryIterator input) {
        var lease = gather(op.getLeft(), Long.MAX_VALUE);
        return paid(super.execute(op, input), lease);
    }

    @Override
    protected QueryIterator execute(OpLeftJoin op, QueryIterator input) {
        var lease = gather(op.getRight(), Long.MAX_VALUE);
        return paid(super.execute(op, input), lease);
    }

    @Override
    protected QueryIterator execute(OpMinus op, QueryIterator input) {
        var lease = gather(op.getRight(), Long.MAX_VALUE);
        return paid(super.execute(op, input), lease);
    }

    /** What was given out before is kept, to be known again. */
    @Override
    protected QueryIterator execute(OpDistinct op, QueryIterator input) {
        var lease = new Lease(budget, Long.MAX_VALUE);
        return new BoundedIterator(super.execute(op, input), budget, lease, lease);
    }

    /** Rows that are sorted: those that memory does not hold on disk. */
    private static final class SortedRows extends QueryIter1 {

        private final RowBag bag;
        private Iterator<Binding> sorted;

        SortedRows(QueryIterator rows, OpOrder order, ExecutionContext context, Budget budget) {
            super(rows, context);
            this.bag = RowBag.sorted(budget, new BindingComparator(order.getConditions(), context));
        }

        @Override
        protected boolean hasNextBinding() {
            if (sorted == null) {
                getInput().forEachRemaining(bag::add);
                sorted = bag.iterator();
            }
            return sorted.hasNext();
        }

        @Override
        protected Binding moveToNextBinding() {
            return sorted.next();
        }

        @Override
        protected void closeSubIterator() {
            bag.close();
        }

        @Override
        protected void requestSubCancel() {
            // The next comparison sees it.
        }
    }
}
