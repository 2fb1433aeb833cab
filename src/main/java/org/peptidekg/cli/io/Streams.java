package org.peptidekg.cli.io;

import java.io.PrintStream;

/**
 * Where a command writes to.
 *
 * @param out data, in UTF-8
 * @param err progress and messages
 */
public record Streams(PrintStream out, PrintStream err) {
}
