package org.peptidekg.endpoint.http;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

/** Conditional requests. */
public final class ETags {

    private ETags() {
    }

    /** Whether the client has the representation of this tag already. */
    public static boolean match(HttpServletRequest request, String tag) {
        return match(request.getHeader("If-None-Match"), tag);
    }

    /** Whether a header {@code If-None-Match}, if there is one, names this tag. */
    public static boolean match(String header, String tag) {
        return header != null && (header.strip().equals("*")
                || Arrays.stream(header.split(",")).map(String::strip)
                        .anyMatch(known -> strong(known).equals(strong(tag))));
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
