package org.peptidekg.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;

/** Addresses as the client calls them. */
public final class Addresses {

    private Addresses() {
    }

    /** The server's, ending in {@code /}. */
    public static String root(HttpServletRequest request) {
        var address = request.getRequestURL().toString();
        return address.substring(0, address.length() - request.getRequestURI().length()) + path(request) + "/";
    }

    /** What a proxy takes away from the front of each path; usually empty, never ending in {@code /}. */
    public static String path(HttpServletRequest request) {
        return request.getAttribute(Proxied.PATH) instanceof String path ? path : "";
    }
}
