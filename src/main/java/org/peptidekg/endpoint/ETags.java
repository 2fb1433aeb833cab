package org.peptidekg.endpoint;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

/** Conditional requests. */
final class ETags {

    private ETags() {
    }

    /** Whether the client has the representation of this tag already. */
    static boolean match(HttpServletRequest request, String tag) {
        var header = request.getHeader("If-None-Match");
        return header != null && (header.strip().equals("*")
                || Arrays.stream(header.split(",")).map(String::strip)
                        .map(known -> known.startsWith("W/") ? known.substring(2) : known).anyMatch(tag::equals));
    }
}
