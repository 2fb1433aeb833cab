package org.peptidekg.query;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;

/** Runs saved and other queries on a store, each on one state of its data. */
public final class QueryRunner {

    private final GraphStore store;
    private final Limits limits;
    private final Set<String> services;
    private final Arguments arguments;
    private final AnswerCache cache = new AnswerCache();
    private final PlainCopy copy;

    /** Runs queries that ask no other endpoint. */
    public QueryRunner(GraphStore store, Limits limits) {
        this(store, limits, Set.of());
    }

    /**
     * @param services addresses of the endpoints that queries may ask by SERVICE
     */
    public QueryRunner(GraphStore store, Limits limits, Set<String> services) {
        this.store = store;
        this.limits = limits;
        this.services = Set.copyOf(services);
        this.copy = new PlainCopy(store);
        this.arguments = new Arguments(new IriReader(new TermIndex(store)));
    }

    /**
     * Runs a saved query with its parameters bound.
     *
     * @param given parameter name to value, as people write them
     * @throws ParameterException if a parameter is missing, unknown or not of its type
     * @throws LimitException if it took too long or gave too much
     */
    public Answer run(SavedQuery query, Map<String, String> given) {
        return run(query, given, abort -> { });
    }

    /**
     * As {@link #run(SavedQuery, Map)}, for someone who may want to stop it.
     *
     * @param running gets what stops the query, before it runs; not called if the answer is known already
     * @throws LimitException also if it was stopped
     */
    public Answer run(SavedQuery query, Map<String, String> given, Consumer<Runnable> running) {
        var version = store.version();
        var terms = arguments.bind(query, given);
        var key = new AnswerCache.Key(query.name(), terms, version);
        var known = cache.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        var answer = run(ParameterBinder.bind(query, terms), version, running);
        // What other endpoints say changes without our knowing.
        if (Services.of(query.query()).isEmpty()) {
            cache.put(key, answer);
        }
        return answer;
    }

    /**
     * Runs a query that someone wrote.
     *
     * @param place what to call it in a message
     * @throws BadInputException if it is no SPARQL 1.1 query, with line
     */
    public Answer run(String text, String place) {
        try {
            return run(QueryFactory.create(text, Syntax.syntaxSPARQL_11));
        } catch (QueryParseException e) {
            throw new BadInputException(place + ":" + Math.max(1, e.getLine()),
                    e.getMessage().lines().findFirst().orElse(""), e);
        }
    }

    /** Runs a query as it stands; the parameters of a saved one stay free. */
    public Answer run(Query query) {
        return onStore(query, abort -> { });
    }

    private Answer run(Query query, String version, Consumer<Runnable> running) {
        var plain = PlainCopy.serves(query) ? copy.graph(version) : Optional.<Graph>empty();
        return plain.isPresent() ? run(query, DatasetGraphFactory.wrap(plain.get()), running)
                : onStore(query, running);
    }

    private Answer onStore(Query query, Consumer<Runnable> running) {
        if (Features.of(query).text()) {
            store.openSearch();
        }
        return store.read(data -> run(query, data, running));
    }

    private Answer run(Query query, DatasetGraph data, Consumer<Runnable> running) {
        var asked = Services.of(query);
        try (var exec = QueryExec.dataset(data).query(query)
                .set(ARQ.httpServiceAllowed, !asked.isEmpty() && services.containsAll(asked))
                .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS).build()) {
            running.accept(exec::abort);
            return answer(query, exec);
        } catch (TextIndexParseException e) {
            throw new BadInputException("search", e.getMessage(), e);
        } catch (QueryCancelledException e) {
            throw new LimitException("the query was stopped after " + limits.time().toSeconds() + " seconds");
        }
    }

    private Answer answer(Query query, QueryExec exec) {
        if (query.isAskType()) {
            return new Answer.Truth(exec.ask());
        }
        if (query.isConstructType()) {
            return graph(exec.construct());
        }
        if (query.isDescribeType()) {
            return graph(exec.describe());
        }
        var rows = new ArrayList<Binding>();
        var found = exec.select();
        while (found.hasNext()) {
            if (rows.size() == limits.rows()) {
                throw new LimitException("the answer has more than " + limits.rows() + " rows; narrow the query");
            }
            // A row of TDB2 looks its values up when asked; that must not wait until the transaction is over.
            rows.add(found.next().detach());
        }
        return new Answer.Table(found.getResultVars(), rows);
    }

    private Answer graph(Graph graph) {
        if (graph.size() > limits.rows()) {
            throw new LimitException("the answer has more than " + limits.rows() + " triples; narrow the query");
        }
        return new Answer.Triples(graph);
    }
}
