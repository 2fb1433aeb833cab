package org.peptidekg.cli;

import java.time.Duration;
import java.util.Optional;

import org.peptidekg.endpoint.watch.Logs;
import picocli.CommandLine.Option;

/** The options of {@code serve} that say what it writes down of its requests. */
final class LogOptions {

    private static final double MILLIS = 1000;

    /** How a line is written. */
    enum Form { TEXT, JSON }

    @Option(names = "--access-log", paramLabel = "FILE", description = "Write a line for each request to the end of "
            + "this file, - for standard error.")
    private String access;

    @Option(names = "--slow-query-log", paramLabel = "FILE", description = "Write each slow query to the end of this "
            + "file, - for standard error.")
    private String slow;

    @Option(names = "--slow-after", paramLabel = "SECONDS", defaultValue = "1",
            description = "From how long on a query is slow; default: ${DEFAULT-VALUE}.")
    private double slowAfter;

    @Option(names = "--log-format", paramLabel = "FORMAT", defaultValue = "text",
            description = "Lines of these logs as text or json; default: ${DEFAULT-VALUE}.")
    private Form form;

    Logs logs() {
        return new Logs(Optional.ofNullable(access), Optional.ofNullable(slow),
                Duration.ofMillis(Math.round(slowAfter * MILLIS)), form == Form.JSON);
    }
}
