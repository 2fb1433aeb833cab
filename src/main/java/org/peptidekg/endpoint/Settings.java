package org.peptidekg.endpoint;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.peptidekg.endpoint.http.PublicUrl;
import org.peptidekg.endpoint.watch.Logs;
import org.peptidekg.query.bounds.Limits;
import org.peptidekg.store.Names;

/**
 * How a server runs.
 *
 * @param host name or address of the interface to listen on; {@code 127.0.0.1} is reached from this machine only
 * @param port 0 for any free one
 * @param base where the IRIs of the graph begin; those below it are served by path
 * @param limits what a query may use
 * @param bodyBytes longest request body
 * @param headerBytes longest request line with headers
 * @param queries how many queries may run at once
 * @param longQueries how many of them may take longer than a second
 * @param services the endpoints that SERVICE may call, usually none
 * @param names by which clients may call it, beside localhost and addresses in figures
 * @param token what writers must show as bearer token; without it nothing can be written
 * @param proxy what stands between it and its clients
 * @param logs what it writes down
 * @param rate how many requests a client may send in a minute; 0 for as many as it likes
 * @param ahead whether the pages that people open first are made once before anybody asks
 */
public record Settings(String host, int port, String base, Limits limits, int bodyBytes, int headerBytes,
        int queries, int longQueries, Set<String> services, Set<String> names,
        Optional<String> token, Proxy proxy, Logs logs, int rate, boolean ahead) {

    /**
     * What stands between a server and its clients.
     *
     * @param url where clients reach it, if it is not where it listens
     * @param told whether the proxy says so in headers ({@code X-Forwarded-Proto}, {@code -Host}, {@code -Prefix}),
     *     and who asks ({@code -For})
     */
    public record Proxy(Optional<PublicUrl> url, boolean told) {

        /** Clients reach the server itself. */
        public static final Proxy NONE = new Proxy(Optional.empty(), false);
    }

    private static final int KIB = 1024;
    private static final int QUERIES = 64;
    private static final int LEAST_TOKEN = 16;

    public Settings {
        services = Set.copyOf(services);
        names = Set.copyOf(names);
        if (token.isPresent() && token.get().length() < LEAST_TOKEN) {
            throw new IllegalArgumentException("a token has " + LEAST_TOKEN + " characters or more");
        }
    }

    /** This machine only, half a minute and a million rows a query, requests of up to 1 MiB. */
    public static Settings local(int port) {
        return new Settings("127.0.0.1", port, Names.BASE, new Limits(Duration.ofSeconds(30), 1_000_000), KIB * KIB,
                64 * KIB, QUERIES, Math.max(2, 2 * Runtime.getRuntime().availableProcessors()), Set.of(),
                Set.of(), Optional.empty(), Proxy.NONE, Logs.NONE, 0, false);
    }

    public Settings withHost(String other) {
        return with(parts -> {
            parts.host = other;
            parts.names.add(other);
        });
    }

    public Settings withBase(String other) {
        return with(parts -> parts.base = other);
    }

    public Settings withLimits(Limits other) {
        return with(parts -> parts.limits = other);
    }

    /** With other numbers of queries at once. */
    public Settings withQueries(int most, int longOnes) {
        return with(parts -> {
            parts.queries = most;
            parts.longQueries = longOnes;
        });
    }

    public Settings withServices(Set<String> allowed) {
        return with(parts -> parts.services = allowed);
    }

    /** With these names too, by which clients may call the server. */
    public Settings withNames(Set<String> others) {
        return with(parts -> parts.names.addAll(others));
    }

    /** Behind a proxy; the name by which clients reach that is one of the server's names from now on. */
    public Settings behind(Proxy other) {
        return with(parts -> {
            parts.proxy = other;
            other.url().map(PublicUrl::host).ifPresent(parts.names::add);
        });
    }

    public Settings withLogs(Logs other) {
        return with(parts -> parts.logs = other);
    }

    /** With so many requests a minute for each client, 0 for as many as it likes. */
    public Settings withRate(int most) {
        return with(parts -> parts.rate = most);
    }

    /** With the pages that people open first made once behind the start, for servers that live long. */
    public Settings withPagesAhead() {
        return with(parts -> parts.ahead = true);
    }

    /** With writing open to those who show the token. */
    public Settings withToken(String secret) {
        return with(parts -> parts.token = Optional.of(secret));
    }

    private Settings with(Consumer<Parts> change) {
        var parts = new Parts(this);
        change.accept(parts);
        return parts.settings();
    }

    /** The parts while one of them is changed: what is not named stays. */
    private static final class Parts {

        private final Settings before;
        private final Set<String> names;
        private String host;
        private String base;
        private Limits limits;
        private int queries;
        private int longQueries;
        private Set<String> services;
        private Optional<String> token;
        private Proxy proxy;
        private Logs logs;
        private int rate;
        private boolean ahead;

        private Parts(Settings before) {
            this.before = before;
            names = new HashSet<>(before.names);
            host = before.host;
            base = before.base;
            limits = before.limits;
            queries = before.queries;
            longQueries = before.longQueries;
            services = before.services;
            token = before.token;
            proxy = before.proxy;
            logs = before.logs;
            rate = before.rate;
            ahead = before.ahead;
        }

        private Settings settings() {
            return new Settings(host, before.port, base, limits, before.bodyBytes, before.headerBytes, queries,
                    longQueries, services, names, token, proxy, logs, rate, ahead);
        }
    }

    /** Without the token, so that it gets into no log. */
    @Override
    public String toString() {
        return "http://" + host + ":" + port + "/ base " + base + (token.isPresent() ? ", writable" : "");
    }
}
