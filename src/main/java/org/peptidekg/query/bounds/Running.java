package org.peptidekg.query.bounds;

import java.util.ArrayList;
import java.util.List;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/** A query that runs within limits. What it answers is complete when a method returns. */
public final class Running implements AutoCloseable {

    private final QueryExec exec;
    private final Budget budget;
    private final Limits limits;

    /** Rows with the variables of their columns. */
    public record Rows(List<Var> variables, List<Binding> rows) {
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
            while (found.hasNext()) {
                if (rows.size() == limits.rows()) {
                    throw new LimitException(Limit.ROWS, "the answer has more than " + limits.rows()
                            + " rows; use LIMIT");
                }
                // A row of the store looks its values up when asked; they are counted, and last beyond its transaction.
                var row = SpeltDoubles.of(found.next().detach());
                budget.keep(Budget.size(row));
                rows.add(row);
            }
            return new Rows(found.getResultVars(), rows);
        });
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
