package org.peptidekg.query.running;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.peptidekg.query.bounds.Budget;
import org.peptidekg.query.bounds.Limit;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.bounds.RowBag;

/** A query that runs within limits. What it answers is complete when a method returns. */
public final class Running implements AutoCloseable {

    private final QueryExec exec;
    private final Budget budget;
    private final Limits limits;

    /** Rows with the variables of their columns. */
    public record Rows(List<Var> variables, List<Binding> rows) {
    }

    /** Rows that can be read once, before the query is closed, and how many they are. */
    public record Found(List<Var> variables, Iterator<Binding> rows, long number) {
    }

    Running(QueryExec exec, Budget budget, Limits limits) {
        this.exec = exec;
        this.budget = budget;
        this.limits = limits;
    }

    /** The query as Jena runs it; reading its answer from there is not limited in rows. */
    public QueryExec exec() {
        return exec;
    }

    /** Stops it, from any thread. */
    public void stop() {
        budget.stop();
        exec.abort();
    }

    /**
     * The answer of a SELECT query.
     *
     * @throws LimitException if it reached a limit
     * @throws QueryCancelledException if it was stopped
     */
    public Rows rows() {
        return budget.bounded(() -> {
            var found = exec.select();
            var rows = new ArrayList<Binding>();
            gather(found, row -> {
                budget.keep(Budget.size(row));
                rows.add(row);
            });
            return new Rows(found.getResultVars(), rows);
        });
    }

    /** As {@link #rows}, for whoever reads them one by one: what memory does not hold waits on disk. */
    public Found found() {
        return budget.bounded(() -> {
            var found = exec.select();
            var rows = RowBag.plain(budget, found.getResultVars());
            gather(found, rows::add);
            return new Found(found.getResultVars(), rows.iterator(), rows.size());
        });
    }

    private void gather(RowSet found, Consumer<Binding> rows) {
        for (var number = 0; found.hasNext(); number++) {
            if (number == limits.rows()) {
                throw new LimitException(Limit.ROWS, "the answer has more than " + limits.rows() + " rows; use LIMIT");
            }
            // A row of the store looks its values up when asked; they are counted, and last beyond its transaction.
            rows.accept(SpeltDoubles.of(found.next().detach()));
        }
    }

    /** The answer of an ASK query; throws as {@link #rows}. */
    public boolean truth() {
        return budget.bounded(exec::ask);
    }

    /** The answer of a CONSTRUCT or DESCRIBE query; throws as {@link #rows}. */
    public Graph graph() {
        return budget.bounded(() -> {
            var graph = new BoundedGraph(budget, limits.rows());
            if (exec.getQuery().isDescribeType()) {
                exec.describe(graph);
            } else {
                exec.constructTriples().forEachRemaining(graph::add);
            }
            return graph.content();
        });
    }

    @Override
    public void close() {
        try {
            exec.close();
        } finally {
            budget.close();
        }
    }
}
