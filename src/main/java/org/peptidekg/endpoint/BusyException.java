package org.peptidekg.endpoint;

/** There is no room for a query now. */
final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    static final String RETRY_AFTER_SECONDS = "5";

    BusyException(String message) {
        super(message);
    }
}
