package org.peptidekg.endpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Timeouts;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSetStream;
import org.eclipse.jetty.http.HttpException;
import org.peptidekg.query.Limits;

/** The SPARQL query operation: refuses what would leave the store, and has the whole answer before it says 200. */
final class SparqlOperation extends SPARQL_QueryDataset {

    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MUCH = 503;

    private final Limits limits;

    SparqlOperation(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        QueryGuard.refusal(query).ifPresent(reason -> ServletOps.error(FORBIDDEN, reason));
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
        var wanted = action.getRequestParameter("timeout");
        var millis = limits.time().toMillis();
        if (wanted != null) {
            var asked = Timeouts.parseTimeoutStr(wanted, TimeUnit.SECONDS);
            if (asked != null && asked.getRight() > 0) {
                millis = Math.min(millis, asked.getRight());
            }
        }
        return QueryExec.newBuilder().dataset(dataset).query(query).context(action.getContext())
                .overallTimeout(millis, TimeUnit.MILLISECONDS).build();
    }

    /** Reads all rows now: an answer that were stopped half-way would be a 200 with broken content. */
    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec exec, Query query, String log) {
        if (!query.isSelectType()) {
            return super.executeQuery(action, exec, query, log);
        }
        var found = exec.select();
        var rows = new ArrayList<Binding>();
        while (found.hasNext()) {
            if (rows.size() == limits.rows()) {
                ServletOps.error(TOO_MUCH, "The answer has more than " + limits.rows() + " rows; use LIMIT");
            }
            rows.add(found.next());
        }
        return new QueryExecResult(RowSetStream.create(found.getResultVars(), rows.iterator()));
    }
}
