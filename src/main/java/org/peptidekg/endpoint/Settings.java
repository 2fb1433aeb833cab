package org.peptidekg.endpoint;

import java.time.Duration;

import org.peptidekg.query.Limits;

/**
 * How a server runs.
 *
 * @param host name or address of the interface to listen on; {@code 127.0.0.1} is reached from this machine only
 * @param port 0 for any free one
 * @param base where the IRIs of the graph begin; those below it are served by path
 * @param limits what a query may use
 * @param bodyBytes longest request body
 * @param headerBytes longest request line with headers
 */
public record Settings(String host, int port, String base, Limits limits, int bodyBytes, int headerBytes) {

    private static final int KIB = 1024;

    /** This machine only, half a minute and a million rows a query, requests of up to 1 MiB. */
    public static Settings local(int port) {
        return new Settings("127.0.0.1", port, org.peptidekg.store.Names.BASE,
                new Limits(Duration.ofSeconds(30), 1_000_000), KIB * KIB, 64 * KIB);
    }

    public Settings withHost(String other) {
        return new Settings(other, port, base, limits, bodyBytes, headerBytes);
    }

    public Settings withBase(String other) {
        return new Settings(host, port, other, limits, bodyBytes, headerBytes);
    }

    public Settings withLimits(Limits other) {
        return new Settings(host, port, base, other, bodyBytes, headerBytes);
    }
}
