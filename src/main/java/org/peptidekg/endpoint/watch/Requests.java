package org.peptidekg.endpoint.watch;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.peptidekg.endpoint.http.RequestIds;

/** Sees each request when its answer is out: for the metrics, and for the access log if there is to be one. */
public final class Requests implements RequestLog, AutoCloseable {

    private final Metrics metrics;
    private final Optional<Journal> journal;

    /**
     * Opens the log, if there is to be one.
     *
     * @throws org.peptidekg.text.BadInputException if it cannot be written
     */
    public Requests(Metrics metrics, Logs logs) {
        this.metrics = metrics;
        this.journal = logs.access().map(place -> Journal.open(place, logs.json()));
    }

    @Override
    public void log(Request request, Response response) {
        var took = Duration.ofNanos(System.nanoTime() - request.getHeadersNanoTime());
        var kind = RequestKind.of(request);
        metrics.answered(kind, response.getStatus(), took);
        journal.ifPresent(log -> log.write(new LogLine().withTime().with("id", RequestIds.of(request))
                .with("client", Request.getRemoteAddr(request)).with("method", request.getMethod())
                .with("path", request.getHttpURI().getPathQuery()).with("status", response.getStatus())
                .with("bytes", Response.getContentBytesWritten(response)).with("millis", took.toMillis())
                .with("kind", kind.text()).with("agent", request.getHeaders().get(HttpHeader.USER_AGENT))));
    }

    @Override
    public void close() {
        journal.ifPresent(Journal::close);
        metrics.close();
    }
}
