package org.peptidekg.rdf.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes on their way to a stream. Not thread-safe. */
final class LineBuffer {

    private static final int BLOCK = 1 << 16;

    private final OutputStream out;
    private byte[] block = new byte[2 * BLOCK];
    private int length;

    LineBuffer(OutputStream out) {
        this.out = out;
    }

    /** Whether there is enough for it to be worth a write. */
    boolean isFull() {
        return length > BLOCK;
    }

    void append(byte[] bytes) {
        if (length + bytes.length > block.length) {
            block = Arrays.copyOf(block, Math.max(length + bytes.length, block.length * 2));
        }
        System.arraycopy(bytes, 0, block, length, bytes.length);
        length += bytes.length;
    }

    /** @throws IOException if the stream fails */
    void flush() throws IOException {
        out.write(block, 0, length);
        length = 0;
    }
}
