package org.peptidekg.endpoint.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Errors that arise before any page is reached, such as a request that is too large, and those that nobody expected.
 * What an exception says goes to the log, never to the client.
 */
public final class ProblemPages extends ErrorHandler {

    /** What a client is told of a fault of the program. */
    static final String OURS = "something went wrong here that should not; the log of the server tells what";
    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var status = response.getStatus();
        var isOurs = status == HttpStatus.INTERNAL_SERVER_ERROR_500;
        if (isOurs && request.getAttribute(ERROR_EXCEPTION) instanceof Throwable reason) {
            LOG.error("{} {} could not be answered, request {}", request.getMethod(), request.getHttpURI().getPath(),
                    RequestIds.of(request), reason);
        }
        HeadersFilter.ALWAYS.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(RequestIds.HEADER, RequestIds.of(request));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        Content.Sink.write(response, true, problem(status, isOurs, RequestIds.of(request)).json(), callback);
        return true;
    }

    private static Problem problem(int status, boolean isOurs, String id) {
        var title = HttpStatus.getMessage(status);
        return isOurs ? Problem.of(status, title, OURS).with("request", id) : Problem.of(status, title, title);
    }
}
