package org.peptidekg.endpoint;

import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;

import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.peptidekg.query.QueryRunner;
import org.peptidekg.query.SavedQueries;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;

/** A running endpoint, read-only. The store stays with the caller, who closes it after the server. */
public final class Server implements AutoCloseable {

    /** Kinds of things whose IRIs are the base, the kind and a name. */
    private static final List<String> KINDS = List.of("term", "claim", "evidence", "article", "dosage", "half-life",
            "run", "rule", "mapping");
    /** Fuseki's own 5 MiB for each answer makes it six times slower. */
    private static final int OUTPUT_BUFFER = 32 * 1024;
    private static final long STOP_MILLIS = 5_000;

    private final FusekiServer fuseki;
    private final URI address;

    private Server(FusekiServer fuseki, URI address) {
        this.fuseki = fuseki;
        this.address = address;
    }

    /**
     * Starts to serve a store.
     *
     * @throws BadInputException if the port is taken or the host is not one of this machine
     */
    public static Server start(GraphStore store, SavedQueries queries, Settings settings) {
        var fuseki = build(store, queries, settings);
        tune(fuseki, settings);
        try {
            fuseki.start();
        } catch (FusekiException e) {
            fuseki.stop();
            throw explain(e, settings);
        }
        var host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return new Server(fuseki, URI.create("http://" + host + ":" + fuseki.getPort() + "/"));
    }

    /** Where it is reached, ending in {@code /}. */
    public URI address() {
        return address;
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }

    /** Stops it; queries that run get a moment to end. */
    @Override
    public void close() {
        fuseki.stop();
    }

    private static FusekiServer build(GraphStore store, SavedQueries queries, Settings settings) {
        var sparql = DataService.newBuilder(store.dataset())
                .addEndpoint(Endpoint.create().operation(Operation.Query)
                        .processor(new SparqlOperation(settings.limits())).build())
                .build();
        var description = new Description(store, queries);
        var runner = new QueryRunner(store, settings.limits());
        var builder = FusekiServer.create()
                .fusekiModules(FusekiModules.empty())
                .port(settings.port())
                .add("/sparql", sparql)
                .addFilter("/*", new HeadersFilter())
                .addFilter("/sparql", new DescriptionFilter(store, description))
                .addServlet("/queries/*", new QueriesServlet(store, queries, runner))
                .addServlet("/health", new HealthServlet(store));
        Pages.add(builder, store, queries, runner, settings.base());
        KINDS.forEach(kind -> builder.addServlet("/" + kind + "/*", new ThingServlet(store, settings.base())));
        return builder.build();
    }

    private static void tune(FusekiServer fuseki, Settings settings) {
        var jetty = fuseki.getJettyServer();
        for (var connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector plain) {
                plain.setHost(settings.host());
            }
            var http = connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            http.setOutputBufferSize(OUTPUT_BUFFER);
            http.setRequestHeaderSize(settings.headerBytes());
        }
        jetty.insertHandler(new SizeLimitHandler(settings.bodyBytes(), -1));
        jetty.setErrorHandler(new ProblemPages());
        jetty.getDescendants(ServletContextHandler.class).forEach(pages -> pages.setErrorHandler(new ProblemPages()));
        jetty.setStopTimeout(STOP_MILLIS);
    }

    private static RuntimeException explain(FusekiException e, Settings settings) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof SocketException) {
                return new BadInputException("port " + settings.port() + " of " + settings.host(),
                        "cannot be used (" + cause.getMessage() + "); another program may have it, take another port",
                        e);
            }
            if (cause instanceof UnresolvedAddressException) {
                return new BadInputException("host " + settings.host(), "is no address of this machine", e);
            }
            if (cause instanceof IOException) {
                return new BadInputException("port " + settings.port() + " of " + settings.host(),
                        "cannot be used, take another port (" + cause.getMessage() + ")", e);
            }
        }
        return e;
    }
}
