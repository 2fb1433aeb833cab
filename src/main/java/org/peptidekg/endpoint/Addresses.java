package org.peptidekg.endpoint;

import jakarta.servlet.http.HttpServletRequest;

/** Addresses as the client calls them. */
final class Addresses {

    private Addresses() {
    }

    /** The server's, ending in {@code /}. */
    static String root(HttpServletRequest request) {
        var address = request.getRequestURL().toString();
        return address.substring(0, address.length() - request.getRequestURI().length()) + "/";
    }
}
