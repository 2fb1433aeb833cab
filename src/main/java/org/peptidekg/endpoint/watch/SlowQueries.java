package org.peptidekg.endpoint.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import org.peptidekg.endpoint.traffic.EndedQuery;

/** Writes down the queries that took long, with the id of their request. */
public final class SlowQueries implements Consumer<EndedQuery>, AutoCloseable {

    private final Optional<Journal> journal;
    private final Duration after;

    /**
     * Opens the log, if there is to be one.
     *
     * @throws org.peptidekg.text.BadInputException if it cannot be written
     */
    public SlowQueries(Logs logs) {
        this.journal = logs.slow().map(place -> Journal.open(place, logs.json()));
        this.after = logs.slowAfter();
    }

    @Override
    public void accept(EndedQuery query) {
        if (query.took().compareTo(after) >= 0) {
            journal.ifPresent(log -> log.write(new LogLine().withTime().with("id", query.id())
                    .with("millis", query.took().toMillis()).with("stopped", query.stopped().orElse(""))
                    .with("query", query.asked())));
        }
    }

    @Override
    public void close() {
        journal.ifPresent(Journal::close);
    }
}
