package org.peptidekg.cli.io;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Tells now and then how much was written, for work that takes longer than a few seconds. */
public final class Progress extends FilterOutputStream {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);
    private static final long MIB = 1 << 20;

    private final PrintStream err;
    private long written;
    private long told = System.nanoTime();

    public Progress(OutputStream out, PrintStream err) {
        super(out);
        this.err = err;
    }

    @Override
    public void write(int sign) throws IOException {
        out.write(sign);
        count(1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        count(length);
    }

    private void count(int bytes) {
        written += bytes;
        var now = System.nanoTime();
        if (now - told > PAUSE) {
            told = now;
            err.println(written / MIB + " MiB written");
        }
    }
}
