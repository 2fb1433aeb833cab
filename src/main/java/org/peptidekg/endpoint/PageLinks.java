package org.peptidekg.endpoint;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of addresses. */
final class PageLinks {

    private PageLinks() {
    }

    /** A value for the query part of an address; slashes stay, for people to read. */
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
