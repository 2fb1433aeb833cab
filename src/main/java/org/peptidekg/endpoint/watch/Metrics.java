package org.peptidekg.endpoint.watch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.peptidekg.endpoint.traffic.Traffic;
import org.peptidekg.query.bounds.Limit;
import org.peptidekg.store.Census;
import org.peptidekg.store.GraphStore;

/** What a server did and how it is, for Prometheus. */
public final class Metrics implements AutoCloseable {

    private static final Duration[] STEPS = {Duration.ofMillis(5), Duration.ofMillis(25), Duration.ofMillis(100),
        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30)};
    private static final int HUNDRED = 100;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final GraphStore store;
    private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();
    private volatile Contents contents = new Contents("", 0, 0);

    private record Answered(RequestKind kind, int hundreds) {
    }

    /**
     * What the store holds.
     *
     * @param version the state of the data that it was counted in
     */
    private record Contents(String version, long claims, long articles) {
    }

    public Metrics(Traffic traffic, GraphStore store) {
        this.store = store;
        gauge("queries.running", "queries that run now", traffic, now -> now.counts().running());
        counter("queries", "queries that ended", traffic, now -> now.counts().answered());
        counter("queries.known", "of those, queries whose answer was kept from before", traffic,
                now -> now.counts().known());
        counter("queries.refused", "queries for which there was no room", traffic, now -> now.counts().refused());
        counter("queries.abandoned", "queries whose client left", traffic, now -> now.counts().clientsLeft());
        for (var limit : Limit.values()) {
            FunctionCounter.builder("peptidekg.queries.limited", traffic, now -> now.number(limit))
                    .description("queries that reached a limit").tag("limit", limit.label()).register(registry);
        }
        if (!store.isRemote()) {
            stored();
        }
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private void stored() {
        gauge("store", "bytes on disk that the store takes", store, GraphStore::bytes, "bytes");
        gauge("store.statements", "statements that the store holds", store, GraphStore::size);
        gauge("store.claims", "claims that the store holds", this, own -> own.contents().claims());
        gauge("store.articles", "articles that the store holds", this, own -> own.contents().articles());
    }

    /** Counts an answer. */
    void answered(RequestKind kind, int status, Duration took) {
        timers.computeIfAbsent(new Answered(kind, status / HUNDRED), this::timer).record(took);
    }

    private Timer timer(Answered what) {
        return Timer.builder("peptidekg.requests").description("requests by what they were for, and how long they took")
                .tag("kind", what.kind().text()).tag("status", what.hundreds() + "xx").serviceLevelObjectives(STEPS)
                .register(registry);
    }

    /** All, in the text format of Prometheus. */
    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }

    /** Counted once for each state of the data. */
    private Contents contents() {
        var version = store.version();
        if (!contents.version().equals(version)) {
            // Over all graphs each claim stands once.
            contents = new Contents(version, Census.claims(store), Census.articles(store));
        }
        return contents;
    }

    private <T> void gauge(String name, String help, T of, ToDoubleFunction<T> value) {
        gauge(name, help, of, value, null);
    }

    private <T> void gauge(String name, String help, T of, ToDoubleFunction<T> value, String unit) {
        Gauge.builder("peptidekg." + name, of, value).description(help).baseUnit(unit).strongReference(true)
                .register(registry);
    }

    private <T> void counter(String name, String help, T of, ToDoubleFunction<T> value) {
        FunctionCounter.builder("peptidekg." + name, of, value).description(help).register(registry);
    }
}
