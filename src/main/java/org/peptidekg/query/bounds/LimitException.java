package org.peptidekg.query.bounds;

/** A query was refused or stopped because it reached a limit. */
public final class LimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Limit limit;

    /** @param message one sentence for the user, with what to do */
    public LimitException(Limit limit, String message) {
        super(message);
        this.limit = limit;
    }

    /** For a query that the stack does not hold. */
    public static LimitException tooDeep() {
        return new LimitException(Limit.NESTING, "the query is nested too deeply");
    }

    public Limit limit() {
        return limit;
    }
}
