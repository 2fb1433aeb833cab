package org.peptidekg.endpoint.http;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The rest of the handling of a request, for a thread that may block. */
public final class Deferred extends FutureTask<Boolean> {

    private final Request request;
    private final Response response;
    private final Callback callback;

    /** @param handling whether it was handled */
    public Deferred(Callable<Boolean> handling, Request request, Response response, Callback callback) {
        super(handling);
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    @Override
    protected void set(Boolean handled) {
        if (!handled) {
            Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
        }
    }

    @Override
    protected void setException(Throwable reason) {
        Response.writeError(request, response, callback, reason);
    }
}
