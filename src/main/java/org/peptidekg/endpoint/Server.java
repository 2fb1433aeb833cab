package org.peptidekg.endpoint;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.peptidekg.endpoint.http.PublicUrl;
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

    private final FusekiServer fuseki;
    private final ServerParts parts;
    private final URI address;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Server(FusekiServer fuseki, ServerParts parts, URI address) {
        this.fuseki = fuseki;
        this.parts = parts;
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
        var parts = ServerParts.of(store, queries, settings, wanted);
        var fuseki = Routes.build(parts);
        Jetty.tune(fuseki, parts);
        var publisher = parts.publisher();
        if (settings.ahead() && !store.isRemote()) {
            publisher.before(new FirstPages(store, parts.overviews(), parts.search(), queries, parts.base()).steps());
        }
        try {
            fuseki.start();
        } catch (FusekiException e) {
            fuseki.stop();
            parts.traffic().close();
            parts.close();
            throw Unreachable.explain(e, settings);
        }
        var host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        var address = URI.create("http://" + host + ":" + fuseki.getPort() + "/");
        if (!store.isRemote()) {
            publisher.begin(settings.proxy().url().map(PublicUrl::toString).orElse(address.toString()));
        }
        return new Server(fuseki, parts, address);
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
        parts.traffic().close();
        try {
            fuseki.stop();
        } catch (FusekiException e) {
            // A client that sends while its connection is closed; all else has stopped.
            LOG.info("a connection did not close in order", e);
        } finally {
            parts.close();
            ended.countDown();
        }
    }
}
