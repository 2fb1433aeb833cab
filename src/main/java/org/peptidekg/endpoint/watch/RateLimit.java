package org.peptidekg.endpoint.watch;

import java.net.Inet6Address;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.common.net.InetAddresses;
import io.github.bucket4j.Bucket;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.peptidekg.endpoint.http.Deferred;
import org.peptidekg.endpoint.http.Problem;

/**
 * Lets each client ask so many times a minute; who asks more is told with 429 when to come back. What a client has not
 * used up is given back bit by bit, so a moment's wait always lets one more through. {@code /health} is not counted.
 */
public final class RateLimit extends Handler.Wrapper {

    private static final String HEALTH = "/health";
    /** More clients than this, and those that have been silent longest begin anew. */
    private static final int MOST_CLIENTS = 100_000;
    /** A network of IPv6 gives each client as many addresses as it likes, which are alike in these bytes. */
    private static final int NETWORK_BYTES = 8;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final int most;
    private final boolean forwarded;
    private final LoadingCache<String, Bucket> buckets;

    /**
     * A limit for each client.
     *
     * @param most requests a minute, at least 1
     * @param forwarded whether a proxy stands before the server and tells the client's address in
     *     {@code X-Forwarded-For}
     */
    public RateLimit(int most, boolean forwarded) {
        this.most = most;
        this.forwarded = forwarded;
        // Behind a whole period the bucket is full again: forgetting it changes nothing.
        this.buckets = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(PERIOD)
                .build(client -> Bucket.builder().addLimit(limit -> limit.capacity(most).refillGreedy(most, PERIOD))
                        .build());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var path = Request.getPathInContext(request);
        if (!path.equals(HEALTH) && !path.startsWith(HEALTH + "/")) {
            var probe = buckets.get(client(request)).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                refuse(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1, response, callback);
                return true;
            }
        }
        new Deferred(() -> getHandler().handle(request, response, callback), request, response, callback).run();
        return true;
    }

    private void refuse(long seconds, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds);
        Problem.of(HttpStatus.TOO_MANY_REQUESTS_429, HttpStatus.getMessage(HttpStatus.TOO_MANY_REQUESTS_429),
                "more than " + most + " requests a minute; come back in " + seconds + " s").write(response, callback);
    }

    private String client(Request request) {
        var told = forwarded ? request.getHeaders().getLast(HttpHeader.X_FORWARDED_FOR) : null;
        // The last one is what our own proxy has put there; those before it come from who knows whom.
        var last = told == null ? "" : told.substring(told.lastIndexOf(',') + 1).strip();
        return client(InetAddresses.isInetAddress(last) ? last : Request.getRemoteAddr(request));
    }

    /** What stands for a client, by its address in figures. */
    static String client(String address) {
        if (InetAddresses.isInetAddress(address) && InetAddresses.forString(address) instanceof Inet6Address long6) {
            return HexFormat.of().formatHex(Arrays.copyOf(long6.getAddress(), NETWORK_BYTES));
        }
        return address;
    }
}
