package org.peptidekg.export.hdt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/**
 * Writes parts of an HDT file, each with its check sum behind it: CRC-16/ARC behind control information, CRC-8 behind
 * what is short, CRC-32C behind data. Numbers are little-endian.
 */
final class CheckedOutput {

    private static final int BYTE = 0xff;
    private static final int LOW_BITS = 0x7f;
    private static final int LAST = 0x80;
    private static final int POLYNOMIAL_8 = 0x07;
    private static final int POLYNOMIAL_16 = 0xa001;

    private final OutputStream out;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();

    CheckedOutput(OutputStream out) {
        this.out = out;
    }

    CheckedOutput put(int value) {
        part.write(value);
        return this;
    }

    CheckedOutput put(byte[] bytes) {
        part.writeBytes(bytes);
        return this;
    }

    /** A number in groups of seven bits, the lowest first; the last group has its highest bit set. */
    CheckedOutput number(long value) {
        var rest = value;
        while (rest > LOW_BITS) {
            part.write((int) (rest & LOW_BITS));
            rest >>>= 7;
        }
        part.write((int) rest | LAST);
        return this;
    }

    void endControl() throws IOException {
        var crc = 0;
        for (var b : part.toByteArray()) {
            crc ^= b & BYTE;
            for (var i = 0; i < Byte.SIZE; i++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ POLYNOMIAL_16;
            }
        }
        end(crc, Short.BYTES);
    }

    void endShort() throws IOException {
        var crc = 0;
        for (var b : part.toByteArray()) {
            crc ^= b & BYTE;
            for (var i = 0; i < Byte.SIZE; i++) {
                crc = ((crc & LAST) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL_8) & BYTE;
            }
        }
        end(crc, 1);
    }

    void endData() throws IOException {
        var crc = new CRC32C();
        crc.update(part.toByteArray());
        end(crc.getValue(), Integer.BYTES);
    }

    private void end(long crc, int bytes) throws IOException {
        for (var i = 0; i < bytes; i++) {
            part.write((int) (crc >>> i * Byte.SIZE) & BYTE);
        }
        plain();
    }

    /** What was put so far, without a check sum. */
    void plain() throws IOException {
        part.writeTo(out);
        part.reset();
    }
}
