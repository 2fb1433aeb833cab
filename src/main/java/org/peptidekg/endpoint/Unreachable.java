package org.peptidekg.endpoint;

import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;

import org.apache.jena.fuseki.FusekiException;
import org.peptidekg.text.BadInputException;

/** Says in a sentence why a server cannot be reached where it should be. */
final class Unreachable {

    private Unreachable() {
    }

    static RuntimeException explain(FusekiException e, Settings settings) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof SocketException) {
                return new BadInputException("port " + settings.port() + " of " + settings.host(),
                        "cannot be used (" + cause.getMessage() + "); another program may have it, take another port",
                        e);
            }
            if (cause instanceof UnresolvedAddressException) {
                return new BadInputException("host " + settings.host(), "is no address of this machine", e);
            }
            if (cause instanceof IOException) {
                return new BadInputException("port " + settings.port() + " of " + settings.host(),
                        "cannot be used, take another port (" + cause.getMessage() + ")", e);
            }
        }
        return e;
    }
}
