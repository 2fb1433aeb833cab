package org.peptidekg.endpoint.watch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.peptidekg.text.BadInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log that grows: a file that is appended to, or standard error. A line is out when {@link #write} returns, so
 * programs that move the file away and start the server again lose none.
 */
final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final BufferedWriter out;
    private final boolean json;
    private final boolean closes;
    private boolean failed;

    private Journal(BufferedWriter out, boolean json, boolean closes) {
        this.out = out;
        this.json = json;
        this.closes = closes;
    }

    /**
     * Opens a log.
     *
     * @param place a file, or {@code -} for standard error
     * @throws BadInputException if the file cannot be written
     */
    static Journal open(String place, boolean json) {
        if (place.equals("-")) {
            return new Journal(new BufferedWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8)), json,
                    false);
        }
        try {
            return new Journal(Files.newBufferedWriter(Path.of(place), StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND), json, true);
        } catch (IOException e) {
            throw new BadInputException(place, "cannot be written", e);
        }
    }

    /** A disk that is full ends the log, and not the answering. */
    synchronized void write(LogLine line) {
        try {
            out.write(line.text(json) + "\n");
            out.flush();
            failed = false;
        } catch (IOException e) {
            if (!failed) {
                LOG.error("a log cannot be written", e);
            }
            failed = true;
        }
    }

    @Override
    public synchronized void close() {
        if (closes) {
            try {
                out.close();
            } catch (IOException e) {
                LOG.error("a log could not be closed", e);
            }
        }
    }
}
