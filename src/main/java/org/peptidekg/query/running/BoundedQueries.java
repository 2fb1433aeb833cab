package org.peptidekg.query.running;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.peptidekg.query.bounds.Budget;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.bounds.Memory;
import org.peptidekg.query.bounds.QueryText;
import org.peptidekg.store.RemoteData;

/**
 * Parses and runs queries within limits of length, nesting, time, memory and rows. All queries of one of these share
 * its memory. Safe for many threads.
 */
public final class BoundedQueries {

    /** An update brings data, a query asks; so many times as long it may be. */
    private static final int UPDATE = 50;

    private final Limits limits;
    private final Memory memory;
    private final Memory disk;

    public BoundedQueries(Limits limits) {
        this.limits = limits;
        this.memory = Memory.heap(limits);
        this.disk = Memory.disk(limits);
    }

    public Limits limits() {
        return limits;
    }

    /**
     * Parses a query of a size that can be run.
     *
     * @param base of relative addresses; null for none
     * @throws LimitException if it is too long, too deep or has too many parts
     * @throws org.apache.jena.query.QueryException if it is no query
     */
    public static Query parse(String text, String base, Syntax syntax) {
        QueryText.check(text);
        return shallow(() -> QueryFactory.create(text, base, syntax));
    }

    /**
     * Parses an update of a size that can be run.
     *
     * @throws LimitException as {@link #parse}
     * @throws org.apache.jena.query.QueryException if it is no update
     */
    public static UpdateRequest parseUpdate(String text) {
        QueryText.check(text, UPDATE);
        return shallow(() -> UpdateFactory.create(text, Syntax.syntaxSPARQL_11));
    }

    /**
     * Works on a query, from parsing it on.
     *
     * @throws LimitException if it is nested so deeply that the stack does not hold it
     */
    public static <T> T shallow(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError e) {
            throw LimitException.tooDeep();
        }
    }

    /**
     * Makes a query ready to run; its time begins now. A store elsewhere gets it as it stands, and its time.
     *
     * @param time until it is stopped; at most that of the limits is given
     * @param settings makes more settings
     */
    public Running start(Query query, DatasetGraph data, Duration time, Consumer<QueryExecBuilder> settings) {
        var given = time.compareTo(limits.time()) < 0 ? time : limits.time();
        var budget = new Budget(Math.max(1, given.toMillis()), memory, disk);
        try {
            if (data instanceof RemoteData elsewhere) {
                return new Running(elsewhere.query(query, given), budget, limits);
            }
            var builder = QueryExec.dataset(data).query(query);
            settings.accept(builder);
            settings(budget, query.isDescribeType()).forEach(builder::set);
            return new Running(builder.build(), budget, limits);
        } catch (RuntimeException | Error e) {
            budget.close();
            throw e;
        }
    }

    /**
     * Runs an update, in the transaction of the caller.
     *
     * @param time until it is stopped
     * @throws LimitException if it reached a limit; what it wrote before is in the data
     */
    public void update(Update update, DatasetGraph data, Duration time) {
        try (var budget = new Budget(Math.max(1, time.toMillis()), memory, disk)) {
            var builder = UpdateExec.newBuilder().dataset(data).update(new UpdateRequest(update));
            settings(budget, false).forEach(builder::set);
            budget.bounded(() -> {
                builder.build().execute();
                return true;
            });
        }
    }

    private static Map<Symbol, Object> settings(Budget budget, boolean distinct) {
        OpExecutorFactory executors = execution -> new BoundedExecutor(execution, budget);
        RewriteFactory rewrites = context -> new BoundedRewrite(budget, distinct, context);
        return Map.of(ARQConstants.symCancelQuery, budget.signal(), ARQConstants.sysOpExecutorFactory, executors,
                ARQConstants.sysOptimizerFactory, rewrites);
    }
}
