package org.peptidekg.query;

/** A query was stopped because it reached one of its {@link Limits}. */
public final class LimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LimitException(String message) {
        super(message);
    }
}
