package org.peptidekg.endpoint.http;

/** There is no room for a query now. */
public final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    public static final String RETRY_AFTER_SECONDS = "5";

    public BusyException(String message) {
        super(message);
    }
}
