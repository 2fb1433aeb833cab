package org.peptidekg.endpoint.traffic;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.peptidekg.endpoint.http.BusyException;
import org.peptidekg.query.bounds.Limit;
import org.peptidekg.query.bounds.LimitException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queries that run now. Only so many may; those that take long share few places, so that there is always room
 * for the quick ones; and a query whose client has left is stopped.
 */
public final class Traffic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);
    private static final long LOOK_MILLIS = 200;
    private static final long WAIT_MILLIS = 2_000;
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final String ATTRIBUTE = Traffic.class.getName();

    private final Semaphore places;
    private final int longPlaces;
    private final long longNanos;
    private final Set<Ticket> running = ConcurrentHashMap.newKeySet();
    private final LongAdder answered = new LongAdder();
    private final LongAdder known = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder left = new LongAdder();
    private final Map<Limit, LongAdder> limited = new EnumMap<>(Limit.class);
    private final Consumer<EndedQuery> listener;
    private final Consumer<Throwable> faults;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "query-watch");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Begins to watch.
     *
     * @param most queries at once; more wait up to two seconds
     * @param longOnes how many of them may take longer than {@code longAfter}
     * @param listener is told of each query that has ended
     */
    public Traffic(int most, int longOnes, Duration longAfter, Consumer<EndedQuery> listener) {
        this(most, longOnes, longAfter, listener, fault -> LOG.error("a query could not be looked after", fault));
    }

    /** @param faults is told of each query that could not be looked after, once for each attempt */
    // What is looked after tells of its own faults: nobody asks the future.
    @SuppressWarnings("FutureReturnValueIgnored")
    Traffic(int most, int longOnes, Duration longAfter, Consumer<EndedQuery> listener, Consumer<Throwable> faults) {
        this.listener = listener;
        this.faults = faults;
        this.places = new Semaphore(most, true);
        this.longPlaces = longOnes;
        this.longNanos = longAfter.toNanos();
        Stream.of(Limit.values()).forEach(limit -> limited.put(limit, new LongAdder()));
        watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Takes a place for the answer to a request.
     *
     * @throws BusyException if there is none within two seconds
     */
    public Ticket enter(HttpServletRequest request) {
        var ticket = enter(ServletContextRequest.getServletContextRequest(request));
        request.setAttribute(ATTRIBUTE, ticket);
        return ticket;
    }

    /** As {@link #enter(HttpServletRequest)}, for a request that no servlet has seen. */
    public Ticket enter(Request request) {
        try {
            if (!places.tryAcquire() && !places.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                refused.increment();
                throw new BusyException("too many queries at once; try again in a moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException("the server is stopping");
        }
        var ticket = new Ticket(this, request);
        running.add(ticket);
        return ticket;
    }

    /**
     * Runs something in a place of its own.
     *
     * @param asked what to call it in a log
     */
    public void within(HttpServletRequest request, String asked, Runnable answering) {
        var ticket = enter(request);
        ticket.asks(asked);
        try {
            answering.run();
        } finally {
            ticket.close();
        }
    }

    /**
     * Answers within a place.
     *
     * @throws BusyException if there is no place, or the answering met a limit because it was stopped to make room
     */
    public <T> T within(HttpServletRequest request, Function<Ticket, T> answering) {
        try (var ticket = enter(request)) {
            try {
                return answering.apply(ticket);
            } catch (LimitException e) {
                ticket.explain();
                throw e;
            }
        }
    }

    /** The place of a request that has one. */
    public static Ticket of(HttpServletRequest request) {
        return (Ticket) request.getAttribute(ATTRIBUTE);
    }

    /** Counts an answer that was known before it was asked for. */
    public void known() {
        known.increment();
        answered.increment();
    }

    /** Counts a query that reached a limit. */
    public void limited(Limit limit) {
        limited.get(limit).increment();
    }

    /** How many queries reached a limit. */
    public long number(Limit limit) {
        return limited.get(limit).sum();
    }

    /** Counts since the start, for {@code /metrics}. */
    public Counts counts() {
        return new Counts(running.size(), answered.sum(), known.sum(), refused.sum(), left.sum());
    }

    /** Gives the queries that run a moment to end, and stops those that do not. */
    @Override
    public void close() {
        watch.shutdownNow();
        for (var end = System.nanoTime() + GRACE_NANOS; !running.isEmpty() && System.nanoTime() < end;) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS) / 10);
        }
        running.forEach(ticket -> tend(() -> ticket.stop(Ticket.Stop.SERVER_STOPS)));
    }

    /** Counts a query that is stopped before its time. */
    void stopped(Ticket.Stop reason) {
        (reason == Ticket.Stop.CLIENT_LEFT ? left : refused).increment();
    }

    /** Gives the place of a query to others. */
    void end(Ticket ticket) {
        running.remove(ticket);
        places.release();
        answered.increment();
        tend(() -> listener.accept(ticket.ended()));
    }

    private void look() {
        var now = System.nanoTime();
        for (var ticket : running) {
            tend(() -> {
                if (now - ticket.begin() > TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS) && ticket.clientLeft()) {
                    ticket.stop(Ticket.Stop.CLIENT_LEFT);
                }
            });
        }
        // The oldest keep their places: they are nearest to their end.
        running.stream().filter(ticket -> now - ticket.begin() > longNanos)
                .sorted(Comparator.comparingLong(Ticket::begin)).skip(longPlaces)
                .forEach(ticket -> tend(() -> ticket.stop(Ticket.Stop.TOO_MANY_LONG)));
    }

    /** Looks after one query; what goes wrong with it is no reason to leave the others alone. */
    private void tend(Runnable tending) {
        try {
            tending.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            faults.accept(e);
        }
    }

    /** How many queries run, were answered, known from before, refused, and left by their clients. */
    public record Counts(int running, long answered, long known, long refused, long clientsLeft) {
    }
}
