package org.peptidekg.endpoint.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSetStream;
import org.peptidekg.endpoint.http.Bodies;
import org.peptidekg.endpoint.http.BusyException;
import org.peptidekg.endpoint.http.Limited;
import org.peptidekg.endpoint.http.NotHere;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.endpoint.traffic.Traffic;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.query.bounds.QueryText;
import org.peptidekg.query.running.BoundedQueries;
import org.peptidekg.query.running.Running;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.Names;
import org.peptidekg.store.NotHereException;

/** The SPARQL query operation: refuses what would leave the store, and has the whole answer before it says 200. */
public final class SparqlOperation extends SPARQL_QueryDataset {

    private static final String TEXT = SparqlOperation.class.getName() + ".text";
    private static final String ASKED = SparqlOperation.class.getName() + ".asked";
    private static final String RUNNING = SparqlOperation.class.getName() + ".running";
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    /** What stands in a form where there was no UTF-8. */
    private static final char REPLACED = '\uFFFD';

    private final GraphStore store;
    private final BoundedQueries queries;
    private final Set<String> services;
    private final Traffic traffic;
    private final Bodies bodies;

    public SparqlOperation(GraphStore store, BoundedQueries queries, Set<String> services, Traffic traffic,
            Bodies bodies) {
        this.store = store;
        this.queries = queries;
        this.services = services;
        this.traffic = traffic;
        this.bodies = bodies;
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        var verdict = QueryGuard.look(query, services);
        verdict.refusal().ifPresent(reason -> ServletOps.error(FORBIDDEN, reason));
        strict(action);
        action.getRequest().setAttribute(TEXT, verdict.text());
    }

    /** Fuseki reads more than SPARQL 1.1, which other engines would not take. */
    private static void strict(HttpAction action) {
        var text = (String) action.getRequest().getAttribute(ASKED);
        try {
            BoundedQueries.parse(text, Fuseki.BaseParserSPARQL, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            ServletOps.error(BAD_REQUEST, "not SPARQL 1.1: " + e.getMessage());
        }
    }

    @Override
    protected void execute(String query, HttpAction action) {
        action.getRequest().setAttribute(ASKED, query);
        if (query.indexOf(REPLACED) >= 0 && action.getRequest().getParameter("query") != null) {
            ServletOps.error(BAD_REQUEST, "the query is not UTF-8 text");
        }
        try {
            QueryText.check(query);
            traffic.within(action.getRequest(), query, () -> BoundedQueries.shallow(() -> {
                try {
                    super.execute(query, action);
                } finally {
                    end(action);
                }
                return query;
            }));
        } catch (LimitException e) {
            traffic.limited(e.limit());
            send(Limited.problem(e), action);
        } catch (BusyException e) {
            send(Problem.busy(e), action);
        } catch (NotHereException e) {
            send(NotHere.problem(e), action);
        } catch (QueryExceptionHTTP e) {
            send(NotHere.problem(e), action);
        }
    }

    private static void send(Problem problem, HttpAction action) {
        try {
            problem.send(action.getResponse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(HttpAction action) {
        if (action.getRequest().getAttribute(RUNNING) instanceof Running running) {
            running.close();
        }
    }

    /** A body that has no length stated shows only while it is read that it is too long. */
    @Override
    protected void executeBody(HttpAction action) {
        String query;
        try {
            query = bodies.text(action.getRequest());
        } catch (Bodies.BodyException e) {
            send(e.problem(), action);
            return;
        }
        execute(query, action);
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        var context = action.getContext().copy().set(ARQ.httpServiceAllowed, !services.isEmpty());
        AllowedServices.watch(context, services);
        if (Boolean.TRUE.equals(action.getRequest().getAttribute(TEXT))) {
            store.openSearch();
            context.set(TextQuery.textIndex, store.dataset().getContext().<Object>get(TextQuery.textIndex));
        }
        var running = queries.start(query, dataset, QuickQuery.time(action.getRequestParameter(QuickQuery.TIMEOUT)),
                settings -> settings.context(context));
        action.getRequest().setAttribute(RUNNING, running);
        Traffic.of(action.getRequest()).running(running::stop);
        return running.exec();
    }

    /** With the usual prefixes for what the query itself names none, so that people can read the answer. */
    private static Graph named(Graph graph) {
        var prefixes = graph.getPrefixMapping();
        Names.PREFIXES.forEach((prefix, iri) -> {
            if (prefixes.getNsPrefixURI(prefix) == null && prefixes.getNsURIPrefix(iri) == null) {
                prefixes.setNsPrefix(prefix, iri);
            }
        });
        return graph;
    }

    /** Reads all of it now: an answer that were stopped half-way would be a 200 with broken content. */
    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec exec, Query query, String log) {
        var running = (Running) action.getRequest().getAttribute(RUNNING);
        try {
            if (query.isSelectType()) {
                var found = running.found();
                return new QueryExecResult(RowSetStream.create(found.variables(), found.rows()));
            }
            if (query.isAskType()) {
                return new QueryExecResult(running.truth());
            }
            return new QueryExecResult(named(running.graph()));
        } catch (TextIndexParseException e) {
            ServletOps.error(BAD_REQUEST, "the words to search for cannot be read; put signs such as ( or [ in quotes");
            throw e;
        } catch (QueryCancelledException e) {
            Traffic.of(action.getRequest()).explain();
            throw e;
        } catch (QueryExecException | QueryBuildException e) {
            ServletOps.error(BAD_REQUEST, "text:query or a list function has arguments that it cannot take");
            throw e;
        }
    }
}
