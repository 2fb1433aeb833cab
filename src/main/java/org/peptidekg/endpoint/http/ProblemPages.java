package org.peptidekg.endpoint.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors that arise before any page is reached, such as a request that is too large. */
public final class ProblemPages extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var status = response.getStatus();
        var title = HttpStatus.getMessage(status);
        var message = request.getAttribute(ERROR_MESSAGE);
        var problem = Problem.of(status, title, message == null ? title : message.toString());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        Content.Sink.write(response, true, problem.json(), callback);
        return true;
    }
}
