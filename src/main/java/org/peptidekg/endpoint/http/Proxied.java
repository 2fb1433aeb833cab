package org.peptidekg.endpoint.http;

import java.util.Optional;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets a request that came by way of a proxy look as it was sent: to the address that was given, or to the one that the
 * proxy tells of in {@code X-Forwarded-Proto}, {@code -Host} and {@code -Prefix}, which anybody could write who
 * reaches the server without the proxy.
 */
public final class Proxied extends Handler.Wrapper {

    static final String PATH = "org.peptidekg.public-path";

    private final Optional<PublicUrl> given;
    private final boolean forwarded;

    /** @param forwarded whether the headers count where no address is given */
    public Proxied(Optional<PublicUrl> given, boolean forwarded) {
        this.given = given;
        this.forwarded = forwarded;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var url = given.or(() -> forwarded ? told(request) : Optional.empty());
        var sent = url.isEmpty() ? request : new Sent(request, url.get());
        new Deferred(() -> getHandler().handle(sent, response, callback), sent, response, callback).run();
        return true;
    }

    private static Optional<PublicUrl> told(Request request) {
        var uri = request.getHttpURI();
        return PublicUrl.of(header(request, "X-Forwarded-Proto").orElse(uri.getScheme()),
                header(request, "X-Forwarded-Host").orElse(String.valueOf(uri.getAuthority())),
                header(request, "X-Forwarded-Prefix").orElse(""));
    }

    /** What the first of several proxies said: it spoke with the client. */
    private static Optional<String> header(Request request, String name) {
        return Optional.ofNullable(request.getHeaders().get(name)).map(value -> value.split(",", 2)[0].strip());
    }

    /** A request as the client sent it. */
    private static final class Sent extends Request.Wrapper {

        private final HttpURI address;

        Sent(Request request, PublicUrl url) {
            super(request);
            var authority = HttpURI.from(url.toString());
            address = HttpURI.build(request.getHttpURI()).scheme(url.scheme())
                    .authority(authority.getHost(), authority.getPort()).asImmutable();
            setAttribute(PATH, url.path());
        }

        @Override
        public HttpURI getHttpURI() {
            return address;
        }
    }
}
