package org.peptidekg.endpoint.sparql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.jetty.http.HttpException;
import org.peptidekg.endpoint.http.BusyException;
import org.peptidekg.endpoint.http.Traffic;
import org.peptidekg.query.Limits;
import org.peptidekg.store.GraphStore;

/** The SPARQL query operation: refuses what would leave the store, and has the whole answer before it says 200. */
public final class SparqlOperation extends SPARQL_QueryDataset {

    private static final String TEXT = SparqlOperation.class.getName() + ".text";
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;
    private static final List<String> GRAPH_PARAMETERS = List.of("default-graph-uri", "named-graph-uri");

    private final GraphStore store;
    private final Limits limits;
    private final Set<String> services;
    private final Traffic traffic;

    public SparqlOperation(GraphStore store, Limits limits, Set<String> services, Traffic traffic) {
        this.store = store;
        this.limits = limits;
        this.services = services;
        this.traffic = traffic;
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
        try {
            traffic.within(action.getRequest(), () -> super.execute(query, action));
        } catch (BusyException e) {
            unavailable(action, e.getMessage());
        }
    }

    /** A body that has no length stated shows only while it is read that it is too long. */
    @Override
    protected void executeBody(HttpAction action) {
        execute(body(action), action);
    }

    private static String body(HttpAction action) {
        try {
            return new String(action.getRequestInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (HttpException.RuntimeException | IOException e) {
            ServletOps.error(TOO_LARGE, "The query is too long or broke off");
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        var millis = QuickQuery.millis(limits, action.getRequestParameter(QuickQuery.TIMEOUT));
        var context = action.getContext().copy().set(ARQ.httpServiceAllowed, !services.isEmpty());
        if (Boolean.TRUE.equals(action.getRequest().getAttribute(TEXT))) {
            store.openSearch();
            context.set(TextQuery.textIndex, store.dataset().getContext().<Object>get(TextQuery.textIndex));
        }
        var exec = QueryExec.newBuilder().dataset(dataset).query(query).context(context)
                .overallTimeout(millis, TimeUnit.MILLISECONDS).build();
        Traffic.of(action.getRequest()).running(exec::abort);
        return exec;
    }

    /** Reads all of it now: an answer that were stopped half-way would be a 200 with broken content. */
    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec exec, Query query, String log) {
        try {
            if (query.isSelectType()) {
                return rows(action, exec);
            }
            if (query.isConstructType() && !query.isConstructQuad()) {
                return new QueryExecResult(triples(action, exec.constructTriples()));
            }
            if (query.isDescribeType()) {
                return new QueryExecResult(triples(action, exec.describeTriples()));
            }
            return super.executeQuery(action, exec, query, log);
        } catch (TextIndexParseException e) {
            ServletOps.error(BAD_REQUEST, e.getMessage());
            throw e;
        } catch (QueryCancelledException e) {
            Traffic.of(action.getRequest()).explain();
            unavailable(action, "The query was stopped at its time limit; ask for less");
            throw e;
        }
    }

    private QueryExecResult rows(HttpAction action, QueryExec exec) {
        var found = exec.select();
        var rows = new ArrayList<Binding>();
        while (found.hasNext()) {
            if (rows.size() == limits.rows()) {
                unavailable(action, "The answer has more than " + limits.rows() + " rows; use LIMIT");
            }
            rows.add(found.next());
        }
        return new QueryExecResult(RowSetStream.create(found.getResultVars(), rows.iterator()));
    }

    private Graph triples(HttpAction action, Iterator<Triple> triples) {
        var graph = GraphFactory.createDefaultGraph();
        while (triples.hasNext()) {
            graph.add(triples.next());
            if (graph.size() > limits.rows()) {
                unavailable(action, "The answer has more than " + limits.rows() + " triples; use LIMIT");
            }
        }
        return graph;
    }

    private static void unavailable(HttpAction action, String reason) {
        action.getResponse().setHeader("Retry-After", BusyException.RETRY_AFTER_SECONDS);
        ServletOps.error(UNAVAILABLE, reason);
    }
}
