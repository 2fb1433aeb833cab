package org.peptidekg.store;

/** Something was asked of a store elsewhere that only a store of our own can do. */
public final class NotHereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what cannot be done, such as {@code writing} */
    public NotHereException(String what) {
        super(what + " is not to be had here: this server stands before another store, which it only asks");
    }
}
