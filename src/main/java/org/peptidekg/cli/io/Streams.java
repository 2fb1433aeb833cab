package org.peptidekg.cli.io;

import java.io.PrintStream;

/**
 * Where a command writes to.
 *
 * @param out data, in UTF-8
 * @param err progress and messages
 */
public record Streams(PrintStream out, PrintStream err) {

    /** Writes a message as one line. */
    public void tell(String message) {
        err.println(oneLine(message));
    }

    /** A text without the breaks of its lines. */
    public static String oneLine(String message) {
        return String.valueOf(message).replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
