package org.peptidekg.query;

/** A parameter of a saved query is missing, unknown or not of its type. The message says what is expected. */
public final class ParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    public ParameterException(String parameter, String reason) {
        super("parameter " + parameter + ": " + reason);
        this.parameter = parameter;
    }

    /** The name of the parameter. */
    public String parameter() {
        return parameter;
    }
}
