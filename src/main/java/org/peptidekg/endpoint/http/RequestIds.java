package org.peptidekg.endpoint.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives each request an id, which its answer, the logs and the document of an error name: the one that it brings in
 * {@code X-Request-Id}, if that is 1 to 64 plain letters and digits, else one of its own.
 */
public final class RequestIds extends Handler.Wrapper {

    public static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final String PLAIN = "[A-Za-z0-9._-]{1,64}";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var brought = request.getHeaders().get(HEADER);
        var id = brought != null && brought.matches(PLAIN) ? brought
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        request.setAttribute(ATTRIBUTE, id);
        response.getHeaders().put(HEADER, id);
        new Deferred(() -> getHandler().handle(request, response, callback), request, response, callback).run();
        return true;
    }

    /** The id of a request; empty if it was turned away before it got one. */
    public static String of(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }
}
