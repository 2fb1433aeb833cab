package org.peptidekg.endpoint;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.peptidekg.endpoint.describe.DescriptionFilter;
import org.peptidekg.endpoint.describe.Publisher;
import org.peptidekg.endpoint.describe.ServiceDescription;
import org.peptidekg.endpoint.explore.ExploreSearch;
import org.peptidekg.endpoint.explore.Overviews;
import org.peptidekg.endpoint.http.Bodies;
import org.peptidekg.endpoint.http.Door;
import org.peptidekg.endpoint.http.HeadersFilter;
import org.peptidekg.endpoint.http.HealthServlet;
import org.peptidekg.endpoint.http.ProblemFilter;
import org.peptidekg.endpoint.http.ProblemPages;
import org.peptidekg.endpoint.http.Proxied;
import org.peptidekg.endpoint.http.PublicPaths;
import org.peptidekg.endpoint.http.PublicUrl;
import org.peptidekg.endpoint.http.RequestIds;
import org.peptidekg.endpoint.saved.ManifestServlet;
import org.peptidekg.endpoint.saved.QueriesServlet;
import org.peptidekg.endpoint.sparql.ParsedQueries;
import org.peptidekg.endpoint.sparql.QuickAnswers;
import org.peptidekg.endpoint.sparql.QuickQuery;
import org.peptidekg.endpoint.sparql.SparqlOperation;
import org.peptidekg.endpoint.things.ExportServlet;
import org.peptidekg.endpoint.things.GraphReadServlet;
import org.peptidekg.endpoint.things.GraphServlet;
import org.peptidekg.endpoint.things.OntologyServlet;
import org.peptidekg.endpoint.traffic.Connections;
import org.peptidekg.endpoint.traffic.Traffic;
import org.peptidekg.endpoint.watch.Metrics;
import org.peptidekg.endpoint.watch.MetricsServlet;
import org.peptidekg.endpoint.watch.RateLimit;
import org.peptidekg.endpoint.watch.Requests;
import org.peptidekg.endpoint.watch.SlowQueries;
import org.peptidekg.endpoint.write.ArticlesServlet;
import org.peptidekg.endpoint.write.GraphStoreServlet;
import org.peptidekg.endpoint.write.ReviewServlet;
import org.peptidekg.endpoint.write.UpdateServlet;
import org.peptidekg.endpoint.write.Upkeep;
import org.peptidekg.endpoint.write.UpkeepServlet;
import org.peptidekg.endpoint.write.Writer;
import org.peptidekg.query.QueryRunner;
import org.peptidekg.query.running.BoundedQueries;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running endpoint, read-only unless the settings have a token. The store stays with the caller, who closes it
 * after the server.
 */
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    /** Fuseki's own 5 MiB for each answer makes it six times slower. */
    private static final int OUTPUT_BUFFER = 32 * 1024;
    private static final int LEAST_PACKED = 1024;
    private static final long STOP_MILLIS = 5_000;
    private static final long SHUTDOWN_IDLE_MILLIS = 100;
    /** How long a request may do nothing beyond the time of a query. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** From here on a query is a long one. */
    private static final Duration LONG = Duration.ofSeconds(1);

    private final FusekiServer fuseki;
    private final Traffic traffic;
    private final Publisher publisher;
    private final Upkeep upkeep;
    private final Watch watch;
    private final URI address;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Server(FusekiServer fuseki, Traffic traffic, Publisher publisher, Upkeep upkeep, Watch watch, URI address) {
        this.fuseki = fuseki;
        this.traffic = traffic;
        this.publisher = publisher;
        this.upkeep = upkeep;
        this.watch = watch;
        this.address = address;
    }

    /**
     * Starts to serve a store.
     *
     * @throws BadInputException if the port is taken or the host is not one of this machine
     */
    public static Server start(GraphStore store, SavedQueries queries, Settings settings) {
        return start(store, queries, settings, Extras.NONE);
    }

    /** The same, with what those may do beside asking who show the token; without a token nobody may. */
    public static Server start(GraphStore store, SavedQueries queries, Settings settings, Extras wanted) {
        var extras = settings.token().isPresent() ? wanted : Extras.NONE;
        var slow = new SlowQueries(settings.logs());
        var traffic = new Traffic(settings.queries(), settings.longQueries(), LONG, slow);
        var metrics = new Metrics(traffic, store);
        var watch = new Watch(new Requests(metrics, settings.logs()), slow);
        var description = new ServiceDescription(store, queries, settings.base(), !settings.services().isEmpty());
        var overviews = new Overviews(store, settings.base());
        var search = new ExploreSearch(store, settings.base());
        var bounded = new BoundedQueries(settings.limits());
        var runner = new QueryRunner(store, bounded, settings.services());
        var publisher = new Publisher(description, () -> {
            overviews.counted();
            search.ready();
        }, ended -> runner.rank(queries, ended));
        var upkeep = new Upkeep(store);
        var fuseki = build(store, queries, settings, bounded, runner, traffic, metrics, description,
                token -> new Writer(store, token, publisher, upkeep), overviews, search, extras);
        tune(fuseki, settings);
        fuseki.getJettyServer().insertHandler(new Proxied(settings.proxy().url(), settings.proxy().told()));
        if (!store.isRemote()) {
            fuseki.getJettyServer().insertHandler(new QuickAnswers(store, new QuickQuery(store, bounded),
                    new ParsedQueries(settings.services()), traffic));
        }
        fuseki.getJettyServer().insertHandler(packing());
        fuseki.getJettyServer().insertHandler(new Door(settings.names()));
        if (settings.rate() > 0) {
            fuseki.getJettyServer().insertHandler(new RateLimit(settings.rate(), settings.proxy().told()));
        }
        fuseki.getJettyServer().insertHandler(new RequestIds());
        fuseki.getJettyServer().setRequestLog(watch.requests());
        if (settings.ahead() && !store.isRemote()) {
            publisher.before(new FirstPages(store, overviews, search, queries, settings.base()).steps());
        }
        try {
            fuseki.start();
        } catch (FusekiException e) {
            fuseki.stop();
            traffic.close();
            publisher.close();
            upkeep.close();
            watch.close();
            throw Unreachable.explain(e, settings);
        }
        var host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        var address = URI.create("http://" + host + ":" + fuseki.getPort() + "/");
        if (!store.isRemote()) {
            publisher.begin(settings.proxy().url().map(PublicUrl::toString).orElse(address.toString()));
        }
        return new Server(fuseki, traffic, publisher, upkeep, watch, address);
    }

    /**
     * Whether a server with these settings could listen; the port is free again afterwards.
     *
     * @throws BadInputException if the port is taken or the host is not one of this machine
     */
    public static void tryPort(Settings settings) {
        var address = new InetSocketAddress(settings.host(), settings.port());
        if (address.isUnresolved()) {
            throw new BadInputException("host " + settings.host(), "is no address of this machine");
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw Unreachable.explain(new FusekiException(e), settings);
        }
    }

    /** Where it is reached, ending in {@code /}. */
    public URI address() {
        return address;
    }

    /** Waits until the server is stopped, with all that it does beside answering: the store may be closed then. */
    public void join() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops it; queries that run get a moment to end. */
    @Override
    public void close() {
        traffic.close();
        try {
            fuseki.stop();
        } catch (FusekiException e) {
            // A client that sends while its connection is closed; all else has stopped.
            LOG.info("a connection did not close in order", e);
        } finally {
            publisher.close();
            upkeep.close();
            watch.close();
            ended.countDown();
        }
    }

    private static FusekiServer build(GraphStore store, SavedQueries queries, Settings settings,
            BoundedQueries bounded, QueryRunner runner, Traffic traffic, Metrics metrics,
            ServiceDescription description,
            Function<String, Writer> writers, Overviews overviews, ExploreSearch search, Extras extras) {
        var bodies = new Bodies(settings.bodyBytes());
        var sparql = DataService.newBuilder(store.dataset())
                .addEndpoint(Endpoint.create().operation(Operation.Query)
                        .processor(new SparqlOperation(store, bounded, settings.services(),
                                traffic, bodies)).build())
                .build();
        var manifest = new ManifestServlet(queries, settings.token().map(token -> extras.writing()).orElse(Set.of()));
        var builder = FusekiServer.create()
                .fusekiModules(FusekiModules.empty())
                .port(settings.port())
                .add("/sparql", sparql)
                .addFilter("/*", new HeadersFilter())
                .addFilter("/*", new PublicPaths())
                .addFilter("/*", new ProblemFilter())
                .addFilter("/sparql", new DescriptionFilter(store, description))
                .addServlet("/queries/*", new QueriesServlet(store, queries, runner, traffic))
                .addServlet(ManifestServlet.GRLC, manifest)
                .addServlet(ManifestServlet.OPENAPI, manifest)
                .addServlet("/metrics", new MetricsServlet(metrics))
                .addServlet("/health/*", new HealthServlet(store));
        Pages.things(builder, store, settings.base(), extras.reviews());
        if (store.isRemote()) {
            BeforeAnother.add(builder, store, queries, runner, traffic, settings.base());
            return builder.build();
        }
        builder.addFilter("/.well-known/void", new DescriptionFilter(store, description))
                .addServlet("/ontology/*", new OntologyServlet(store, settings.base()))
                .addServlet("/graph/*", new GraphServlet(store, settings.base()))
                .addServlet("/export/*", new ExportServlet(store, settings.base(), settings.limits().time()));
        Pages.add(builder, store, queries, runner, traffic, overviews, search, extras.articles().isPresent(),
                settings.base());
        var reading = new GraphReadServlet(store, settings.limits());
        if (settings.token().isEmpty()) {
            builder.addServlet("/data", reading);
        }
        settings.token().ifPresent(token -> {
            var writer = writers.apply(token);
            builder.addServlet("/admin/*", new UpkeepServlet(writer, store));
            extras.reviews().ifPresent(file ->
                    builder.addServlet("/reviews", new ReviewServlet(writer, store, file)));
            extras.articles().ifPresent(taker ->
                    builder.addServlet("/articles", new ArticlesServlet(writer, taker, bodies)));
            builder.addServlet("/update", new UpdateServlet(writer, settings.base(), bounded,
                    bodies));
            builder.addServlet("/data", new GraphStoreServlet(writer, store, settings.base(), reading, bodies));
        });
        return builder.build();
    }

    private static void tune(FusekiServer fuseki, Settings settings) {
        var jetty = fuseki.getJettyServer();
        var http = new HttpConfiguration();
        http.setOutputBufferSize(OUTPUT_BUFFER);
        http.setRequestHeaderSize(settings.headerBytes());
        http.setSendServerVersion(false);
        // Jetty takes an answer that begins in the moment in which its patience ends for one that failed.
        http.setIdleTimeout(settings.limits().time().plus(PATIENCE).toMillis());
        var connector = new Connections(jetty, http);
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
        jetty.setConnectors(new Connector[] {connector});
        // The body is read before a request is looked at: an answer that leaves it unread would end the connection.
        jetty.insertHandler(new EagerContentHandler(new EagerContentHandler.RetainedContentLoaderFactory()));
        jetty.insertHandler(new SizeLimitHandler(settings.bodyBytes(), -1));
        jetty.setErrorHandler(new ProblemPages());
        jetty.getDescendants(ServletContextHandler.class).forEach(pages -> pages.setErrorHandler(new ProblemPages()));
        jetty.setStopTimeout(STOP_MILLIS);
    }

    /** Long answers are packed for those who take them so; what follows in Jetty needs modules of its own. */
    @SuppressWarnings("removal")
    private static Handler.Singleton packing() {
        var gzip = new GzipHandler();
        gzip.setIncludedMethods("GET", "POST");
        gzip.setMinGzipSize(LEAST_PACKED);
        gzip.setInflateBufferSize(-1);
        return gzip;
    }
}
