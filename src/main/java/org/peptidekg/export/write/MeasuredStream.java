package org.peptidekg.export.write;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

import org.peptidekg.text.Sha256;

/** A stream that knows how much went through it, and the SHA-256 of that. */
public final class MeasuredStream extends FilterOutputStream {

    private final MessageDigest sum;
    private long size;

    public MeasuredStream(OutputStream out) {
        this(out, Sha256.start());
    }

    private MeasuredStream(OutputStream out, MessageDigest sum) {
        super(new DigestOutputStream(out, sum));
        this.sum = sum;
    }

    /** Bytes so far. */
    public long size() {
        return size;
    }

    /** In hexadecimal digits; to be asked once, when all is written. */
    public String sha256() {
        return Sha256.hex(sum);
    }

    @Override
    public void write(int sign) throws IOException {
        out.write(sign);
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        size += length;
    }
}
