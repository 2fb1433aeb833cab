package org.peptidekg.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of reviews that grows: each one is a line at its end, nothing is ever changed. Safe for many threads. */
public final class ReviewFile {

    private final Path file;

    /**
     * A file that is there or will be made with the first review.
     *
     * @throws org.peptidekg.text.BadInputException if it is there and holds something else
     */
    public ReviewFile(Path file) {
        this.file = file;
        reviews();
    }

    /** What it holds now. */
    public synchronized Reviews reviews() {
        var text = text();
        return text.isEmpty() ? new Reviews(java.util.List.of()) : Reviews.parse(file.toString(), text);
    }

    /** All of it, as it is; with the header alone if there are no reviews yet. */
    public synchronized String text() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /** Puts a review at the end. */
    public synchronized void add(Review review) {
        var begin = text().isEmpty() ? header() : "";
        try {
            Files.writeString(file, begin + review.line() + "\n", StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    /** The first line. */
    public static String header() {
        return String.join("\t", Review.COLUMNS) + "\n";
    }
}
