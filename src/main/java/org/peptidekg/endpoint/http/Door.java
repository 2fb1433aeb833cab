package org.peptidekg.endpoint.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Turns away, before anything is read of them, requests that no page could answer well: methods that are off, names
 * that are not this server's, texts that are not UTF-8, encodings that are unknown.
 */
public final class Door extends Handler.Wrapper {

    private static final String METHODS = "GET, HEAD, POST, PUT, DELETE, OPTIONS";
    private static final Set<String> ALLOWED = Set.of(METHODS.split(", "));
    private static final Set<String> PACKED = Set.of("gzip", "x-gzip");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MISDIRECTED = 421;

    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * A door for a server with these names. Addresses in figures always pass: a page of somebody else's can lead a
     * browser here by a name of its own, not by an address.
     */
    public Door(Set<String> names) {
        this.names.addAll(names);
        this.names.add("localhost");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var refusal = refusal(request);
        if (refusal.isEmpty()) {
            new Deferred(() -> getHandler().handle(request, response, callback), request, response, callback).run();
            return true;
        }
        var problem = refusal.get();
        if (problem.status() == HttpStatus.METHOD_NOT_ALLOWED_405) {
            response.getHeaders().put(HttpHeader.ALLOW, METHODS);
        }
        problem.write(response, callback);
        return true;
    }

    private Optional<Problem> refusal(Request request) {
        if (!ALLOWED.contains(request.getMethod())) {
            return refuse(HttpStatus.METHOD_NOT_ALLOWED_405, "this method is off; there are " + METHODS);
        }
        if (!isOurs(Request.getServerName(request))) {
            return refuse(MISDIRECTED, "this server does not go by that name; it can be given with --name");
        }
        var query = request.getHttpURI().getQuery();
        if (query != null && !Utf8.isEncoded(query)) {
            return refuse(HttpStatus.BAD_REQUEST_400, "the address has a percent sign or letters that are not UTF-8");
        }
        var type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        var charset = type == null ? null : MimeTypes.getCharsetFromContentType(type);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            return refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "send texts in UTF-8");
        }
        var encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")
                && (!PACKED.contains(encoding.toLowerCase(Locale.ROOT)) || type == null || isForm(type))) {
            return refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "send a form as it is, all else so or as gzip");
        }
        return Optional.empty();
    }

    /** Whether a content type is that of a form; it may be null. */
    static boolean isForm(String type) {
        return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
    }

    private static Optional<Problem> refuse(int status, String detail) {
        var title = status == MISDIRECTED ? "Misdirected Request" : HttpStatus.getMessage(status);
        return Optional.of(Problem.of(status, title, detail));
    }

    private boolean isOurs(String host) {
        return host == null || host.contains(":") || host.matches("[0-9.]+")
                || names.contains(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
    }
}
