package org.peptidekg.endpoint;

import java.time.Duration;

import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.peptidekg.endpoint.http.Door;
import org.peptidekg.endpoint.http.ProblemPages;
import org.peptidekg.endpoint.http.Proxied;
import org.peptidekg.endpoint.http.RequestIds;
import org.peptidekg.endpoint.sparql.ParsedQueries;
import org.peptidekg.endpoint.sparql.QuickAnswers;
import org.peptidekg.endpoint.sparql.QuickQuery;
import org.peptidekg.endpoint.traffic.Connections;
import org.peptidekg.endpoint.watch.RateLimit;

/** What stands between a connection and the paths: limits of requests, packing, proxies, rates. */
final class Jetty {

    /** Fuseki's own 5 MiB for each answer makes it six times slower. */
    private static final int OUTPUT_BUFFER = 32 * 1024;
    private static final int LEAST_PACKED = 1024;
    private static final long STOP_MILLIS = 5_000;
    private static final long SHUTDOWN_IDLE_MILLIS = 100;
    /** How long a request may do nothing beyond the time of a query. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Jetty() {
    }

    /** Puts it into a server that has not begun. */
    static void tune(FusekiServer fuseki, ServerParts parts) {
        var jetty = fuseki.getJettyServer();
        jetty.setConnectors(new Connector[] {connector(jetty, parts.settings())});
        jetty.setErrorHandler(new ProblemPages());
        jetty.getDescendants(ServletContextHandler.class).forEach(pages -> pages.setErrorHandler(new ProblemPages()));
        jetty.setStopTimeout(STOP_MILLIS);
        handle(jetty, parts);
        jetty.setRequestLog(parts.watch().requests());
    }

    private static Connector connector(Server jetty, Settings settings) {
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
        return connector;
    }

    /** The last is asked first. */
    private static void handle(Server jetty, ServerParts parts) {
        var settings = parts.settings();
        // The body is read before a request is looked at: an answer that leaves it unread would end the connection.
        jetty.insertHandler(new EagerContentHandler(new EagerContentHandler.RetainedContentLoaderFactory()));
        jetty.insertHandler(new SizeLimitHandler(settings.bodyBytes(), -1));
        jetty.insertHandler(new Proxied(settings.proxy().url(), settings.proxy().told()));
        if (!parts.store().isRemote()) {
            jetty.insertHandler(new QuickAnswers(parts.store(), new QuickQuery(parts.store(), parts.bounded()),
                    new ParsedQueries(settings.services()), parts.traffic()));
        }
        jetty.insertHandler(packing());
        jetty.insertHandler(new Door(settings.names()));
        if (settings.rate() > 0) {
            jetty.insertHandler(new RateLimit(settings.rate(), settings.proxy().told()));
        }
        jetty.insertHandler(new RequestIds());
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
