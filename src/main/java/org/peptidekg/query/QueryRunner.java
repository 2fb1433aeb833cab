package org.peptidekg.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.answer.Slice;
import org.peptidekg.query.bounds.Limit;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.query.bounds.QueryText;
import org.peptidekg.query.running.BoundedQueries;
import org.peptidekg.query.running.Running;
import org.peptidekg.query.saved.Features;
import org.peptidekg.query.saved.Parameter;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.query.saved.Services;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;

/** Runs saved and other queries on a store, each on one state of its data. */
public final class QueryRunner {

    /** Claims whose rows are sorted in a moment. */
    private static final int WHOLE = 1_000;

    private final GraphStore store;
    private final BoundedQueries queries;
    private final Set<String> services;
    private final Arguments arguments;
    private final AnswerCache cache = new AnswerCache();
    private final LongAnswers longAnswers;
    private final PlainCopy copy;

    /** Runs queries that ask no other endpoint. */
    public QueryRunner(GraphStore store, Limits limits) {
        this(store, new BoundedQueries(limits), Set.of());
    }

    /**
     * Runs queries within limits that others may share.
     *
     * @param services addresses of the endpoints that queries may ask by SERVICE
     */
    public QueryRunner(GraphStore store, BoundedQueries queries, Set<String> services) {
        this(store, queries, services, WHOLE);
    }

    /** @param whole of no more things than this every answer is given as a whole */
    QueryRunner(GraphStore store, BoundedQueries queries, Set<String> services, int whole) {
        this.store = store;
        this.longAnswers = new LongAnswers(whole, queries.limits());
        this.queries = queries;
        this.services = Set.copyOf(services);
        this.copy = new PlainCopy(store);
        this.arguments = new Arguments(store);
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
     * What whoever runs a query with these arguments should know of the answer, a sentence each; mostly nothing.
     *
     * @throws ParameterException as {@link #run(SavedQuery, Map)} does
     */
    public List<String> notes(SavedQuery query, Map<String, String> given) {
        return arguments.notes(query, arguments.bind(query, given));
    }

    /**
     * Tells, before there is any data, of a value that no data could make right.
     *
     * @throws ParameterException as {@link #run(SavedQuery, Map)} does
     */
    public static void refuse(Parameter parameter, String value) {
        if (!parameter.type().isIri()) {
            Arguments.literal(parameter, value);
        }
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
     * Some rows of the answer of a saved query, from {@code from} to the one before {@code to}, counted from 0. Where
     * the graph is large and the query says by what, the answer is made in parts, no further than it is asked for; such
     * rows are sorted within each part only.
     *
     * @throws IllegalArgumentException if the answer is a graph
     * @throws ParameterException as {@link #run(SavedQuery, Map)} does
     * @throws LimitException also if the rows lie too far behind
     */
    public Slice slice(SavedQuery query, Map<String, String> given, int from, int to, Consumer<Runnable> running) {
        if (query.isConstruct()) {
            throw new IllegalArgumentException(query.name() + " gives a graph");
        }
        var version = store.version();
        var terms = arguments.bind(query, given);
        var key = new AnswerCache.Key(query.name(), terms, version);
        if (query.parts().isPresent() && !store.isRemote() && cache.get(key).isEmpty()) {
            var bound = ParameterBinder.bind(query, terms);
            // All parts are of one state of the data.
            var slice = store.read(data -> query.ranked()
                    ? longAnswers.ranked(key, bound, query, from, to, data, part -> run(part, data, running))
                    : longAnswers.slice(key, bound, query.parts().get(), from, to, data,
                            part -> run(part, data, running)));
            if (slice.isPresent()) {
                return slice.get();
            }
        }
        return Slice.of((Answer.Table) run(query, given, running), from, to);
    }

    /**
     * Goes on with the rankings that people ask for without parameters until they are of everything, which takes
     * minutes on a large graph, or the data changes.
     *
     * @param ended asked now and then
     */
    public void rank(SavedQueries saved, BooleanSupplier ended) {
        var version = store.version();
        saved.list().stream().filter(query -> query.ranked()
                && query.parameters().stream().noneMatch(Parameter::required)).forEach(query -> {
                    while (!ended.getAsBoolean() && version.equals(store.version())
                            && slice(query, Map.of(), 0, 1, running -> { }).soFar() > 0) {
                        Thread.onSpinWait();
                    }
                });
    }

    /**
     * Runs a query that someone wrote.
     *
     * @param place what to call it in a message
     * @throws BadInputException if it is no SPARQL 1.1 query, with line
     */
    public Answer run(String text, String place) {
        try {
            return run(BoundedQueries.parse(text, null, Syntax.syntaxSPARQL_11));
        } catch (QueryException e) {
            throw new BadInputException(place + ":" + QueryText.line(e),
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
        try (var exec = queries.start(query, data, queries.limits().time(), settings -> settings.set(
                ARQ.httpServiceAllowed, !asked.isEmpty() && services.containsAll(asked)))) {
            running.accept(exec::stop);
            return answer(query, exec);
        } catch (TextIndexParseException e) {
            throw new BadInputException("search", e.getMessage(), e);
        } catch (QueryDeniedException e) {
            throw new BadInputException("SERVICE", "this query asks " + String.join(" and ", asked)
                    + ", which is off here; peptidekg serve --service IRI lets queries do so", e);
        } catch (QueryCancelledException e) {
            throw new LimitException(Limit.TIME, "the query was stopped");
        }
    }

    private static Answer answer(Query query, Running exec) {
        if (query.isAskType()) {
            return new Answer.Truth(exec.truth());
        }
        if (query.isConstructType() || query.isDescribeType()) {
            return new Answer.Triples(exec.graph());
        }
        var found = exec.rows();
        return new Answer.Table(found.variables(), found.rows());
    }
}
