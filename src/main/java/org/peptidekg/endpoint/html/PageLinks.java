package org.peptidekg.endpoint.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of addresses. */
public final class PageLinks {

    private PageLinks() {
    }

    /** A value for the query part of an address; slashes stay, for people to read. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
