package org.peptidekg.endpoint.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSetStream;
import org.peptidekg.endpoint.http.Bodies;
import org.peptidekg.endpoint.http.BusyException;
import org.peptidekg.endpoint.http.Limited;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.endpoint.http.Traffic;
import org.peptidekg.query.bounds.BoundedQueries;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.query.bounds.QueryText;
import org.peptidekg.query.bounds.Running;
import org.peptidekg.store.GraphStore;

/** The SPARQL query operation: refuses what would leave the store, and has the whole answer before it says 200. */
public final class SparqlOperation extends SPARQL_QueryDataset {

    private static final String TEXT = SparqlOperation.class.getName() + ".text";
    private static final String RUNNING = SparqlOperation.class.getName() + ".running";
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    /** What stands in a form where there was no UTF-8. */
    private static final char REPLACED = '\uFFFD';
    private static final List<String> GRAPH_PARAMETERS = List.of("default-graph-uri", "named-graph-uri");

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
        action.getRequest().setAttribute(TEXT, verdict.text());
        var asked = Stream.of(query.getGraphURIs(), query.getNamedGraphURIs(), parameters(action))
                .flatMap(Collection::stream);
        asked.filter(graph -> !isGraph(graph)).findFirst().ifPresent(graph ->
                ServletOps.error(BAD_REQUEST, "there is no graph <" + graph + "> here, and none is fetched"));
    }

    private static List<String> parameters(HttpAction action) {
        return GRAPH_PARAMETERS.stream().map(action::getRequestParameterValues)
                .filter(values -> values != null).flatMap(Stream::of).toList();
    }

    private boolean isGraph(String iri) {
        var graph = NodeFactory.createURI(iri);
        return graph.equals(Quad.unionGraph) || graph.equals(Quad.defaultGraphIRI)
                || store.read(data -> data.containsGraph(graph));
    }

    @Override
    protected void execute(String query, HttpAction action) {
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

    /** Reads all of it now: an answer that were stopped half-way would be a 200 with broken content. */
    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec exec, Query query, String log) {
        var running = (Running) action.getRequest().getAttribute(RUNNING);
        try {
            if (query.isSelectType()) {
                var found = running.rows();
                return new QueryExecResult(RowSetStream.create(found.variables(), found.rows().iterator()));
            }
            if (query.isAskType()) {
                return new QueryExecResult(running.truth());
            }
            if (query.isJsonType()) {
                return new QueryExecResult(running.json().iterator());
            }
            return query.isConstructQuad() ? new QueryExecResult(running.dataset())
                    : new QueryExecResult(running.graph());
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
