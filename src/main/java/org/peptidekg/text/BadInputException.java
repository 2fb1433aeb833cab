package org.peptidekg.text;

/** Input that cannot be used, with its place: a file, and a line where one is known. */
public final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadInputException(String place, String reason) {
        super(place + ": " + reason);
    }

    public BadInputException(String file, int line, String reason) {
        this(file + ":" + line, reason);
    }

    public BadInputException(String place, String reason, Throwable cause) {
        super(place + ": " + reason, cause);
    }
}
