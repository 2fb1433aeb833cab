package org.peptidekg.endpoint.traffic;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jetty.server.Request;
import org.peptidekg.endpoint.http.BusyException;
import org.peptidekg.endpoint.http.RequestIds;

/** One query's place among those that run now; to be closed when it is answered. Safe for many threads. */
public final class Ticket implements AutoCloseable {

    /** Why a query was stopped before its time. */
    enum Stop {
        CLIENT_LEFT, TOO_MANY_LONG, SERVER_STOPS
    }

    private final Traffic traffic;
    private final Request request;
    private final long begin = System.nanoTime();
    private Runnable abort = () -> { };
    private Stop stopped;
    private volatile String asked = "";

    Ticket(Traffic traffic, Request request) {
        this.traffic = traffic;
        this.request = request;
    }

    /** Says what to call it in a log, where that is not path and parameters of the request. */
    void asks(String what) {
        asked = what;
    }

    /** In nanoseconds, on the clock of the process. */
    long begin() {
        return begin;
    }

    boolean clientLeft() {
        return Connections.clientLeft(request);
    }

    /** Says how the query is stopped; it is at once if that is due already. */
    public synchronized void running(Runnable stopper) {
        abort = stopper;
        if (stopped != null) {
            abort.run();
        }
    }

    synchronized void stop(Stop reason) {
        if (stopped == null) {
            stopped = reason;
            traffic.stopped(reason);
            abort.run();
        }
    }

    /** Throws what the client is told if the query was stopped here and not by its time limit. */
    public synchronized void explain() {
        if (stopped == Stop.TOO_MANY_LONG) {
            throw new BusyException("too many long queries at once; try again later or ask for less");
        }
        if (stopped != null) {
            throw new BusyException("stopped: " + stopped);
        }
    }

    synchronized EndedQuery ended() {
        return new EndedQuery(RequestIds.of(request), asked.isEmpty() ? request.getHttpURI().getPathQuery() : asked,
                Duration.ofNanos(System.nanoTime() - begin), Optional.ofNullable(stopped).map(Stop::name));
    }

    @Override
    public void close() {
        traffic.end(this);
    }
}
