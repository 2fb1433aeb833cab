package org.peptidekg.export.write;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A stream that knows how much went through it, and the SHA-256 of that. */
public final class MeasuredStream extends FilterOutputStream {

    private final MessageDigest sum;
    private long size;

    public MeasuredStream(OutputStream out) {
        this(out, newSum());
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
        return HexFormat.of().formatHex(sum.digest());
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

    private static MessageDigest newSum() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
