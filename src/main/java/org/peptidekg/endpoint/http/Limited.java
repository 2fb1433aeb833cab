package org.peptidekg.endpoint.http;

import org.peptidekg.query.bounds.LimitException;

/** Tells a client which limit its query reached. */
public final class Limited {

    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;

    private Limited() {
    }

    /** 413 for a text that is too long, 400 for a query that can never run here, 503 for one that used up its share. */
    public static Problem problem(LimitException e) {
        var status = switch (e.limit()) {
            case LENGTH -> TOO_LARGE;
            case NESTING, PARTS, VALUE -> BAD_REQUEST;
            case TIME, ROWS, MEMORY, DISK -> UNAVAILABLE;
        };
        return Problem.of(status, "Limit reached", e.getMessage()).with("limit", e.limit().label());
    }
}
