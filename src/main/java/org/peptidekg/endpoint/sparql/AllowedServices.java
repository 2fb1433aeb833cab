package org.peptidekg.endpoint.sparql;

import java.util.Set;

import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ChainingServiceExecutor;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;

/**
 * Lets SERVICE call only the endpoints that it may. Whom {@code SERVICE ?variable} would call shows row by row, while
 * the query runs; with SILENT an endpoint that may not be called is one that does not answer.
 */
final class AllowedServices implements ChainingServiceExecutor {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    private final Set<String> services;

    private AllowedServices(Set<String> services) {
        this.services = services;
    }

    /** Whether this is the address of an endpoint that may be called. */
    static boolean holds(Set<String> services, Node service) {
        return service.isURI() && services.contains(service.getURI());
    }

    /** Makes what runs in this context call no others. */
    static void watch(Context context, Set<String> services) {
        ServiceExecutorRegistry.set(context, ServiceExecutorRegistry.createFrom(ServiceExecutorRegistry.get())
                .addSingleLink(new AllowedServices(services)));
    }

    @Override
    public QueryIterator createExecution(OpService asked, OpService original, Binding row, ExecutionContext execution,
            ServiceExecutor next) {
        var service = asked.getService();
        if (holds(services, service)) {
            return next.createExecution(asked, original, row, execution);
        }
        if (!asked.getSilent()) {
            if (service.isVariable()) {
                ServletOps.error(BAD_REQUEST, "SERVICE " + service + ": nothing before it says which endpoint");
            }
            ServletOps.error(FORBIDDEN, "SERVICE " + NodeFmtLib.strNT(service) + " is not allowed here but for "
                    + String.join(", ", services));
        }
        return QueryIterSingleton.create(row, execution);
    }
}
