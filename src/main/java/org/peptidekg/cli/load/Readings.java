package org.peptidekg.cli.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.peptidekg.text.BadInputException;

/**
 * Files read ahead by several threads and handed out in their order. How far ahead is bounded by number and by size, so
 * that memory is, however many files there are. Not thread-safe.
 */
final class Readings implements Iterator<Readings.OfFile>, AutoCloseable {

    private static final int MOST_FILES = 256;
    private static final long MOST_BYTES = 16 << 20;

    /** What was read from one file. */
    record OfFile(Path file, List<Attempt<Reading>> articles) {
    }

    private record Pending(Path file, long bytes, Future<List<Attempt<Reading>>> articles) {
    }

    private final ExecutorService workers;
    private final Iterator<Path> files;
    private final Function<Path, List<Attempt<Reading>>> reader;
    private final Queue<Pending> ahead = new ArrayDeque<>();
    private long bytes;

    /** @param jobs how many files to read at the same time */
    Readings(List<Path> files, int jobs, Function<Path, List<Attempt<Reading>>> reader) {
        this.workers = Executors.newFixedThreadPool(jobs);
        this.files = files.iterator();
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        return files.hasNext() || !ahead.isEmpty();
    }

    /** @throws BadInputException if the thread is interrupted */
    @Override
    public OfFile next() {
        readAhead();
        var first = ahead.poll();
        if (first == null) {
            throw new NoSuchElementException();
        }
        try {
            var articles = first.articles.get();
            bytes -= first.bytes;
            readAhead();
            return new OfFile(first.file, articles);
        } catch (ExecutionException e) {
            throw new IllegalStateException(first.file + ": " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadInputException(first.file.toString(), "interrupted before it was loaded", e);
        }
    }

    private void readAhead() {
        while (files.hasNext() && (ahead.isEmpty() || ahead.size() < MOST_FILES && bytes < MOST_BYTES)) {
            var file = files.next();
            var size = size(file);
            bytes += size;
            ahead.add(new Pending(file, size, workers.submit(() -> reader.apply(file))));
        }
    }

    /** Of what cannot be read its reader tells. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Stops what is being read. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
