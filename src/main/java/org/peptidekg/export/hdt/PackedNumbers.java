package org.peptidekg.export.hdt;

import java.io.IOException;
import java.util.function.IntToLongFunction;

/** Numbers of so many bits each, one behind the other, from the lowest bit of the first byte on. */
final class PackedNumbers {

    private static final int PLAIN_BITMAP = 1;
    private static final int NUMBERS = 1;

    private PackedNumbers() {
    }

    /** Whether each of some things is the last of its list. */
    static void bitmap(int size, IntToLongFunction bits, CheckedOutput out) throws IOException {
        out.put(PLAIN_BITMAP).number(size).endShort();
        out.put(bytes(size, 1, bits)).endData();
    }

    /**
     * Numbers with as many bits as the largest of them needs.
     *
     * @param largest at least 0
     */
    static void numbers(int size, long largest, IntToLongFunction numbers, CheckedOutput out) throws IOException {
        var bits = Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(largest));
        out.put(NUMBERS).put(bits).number(size).endShort();
        out.put(bytes(size, bits, numbers)).endData();
    }

    private static byte[] bytes(int size, int bits, IntToLongFunction numbers) {
        var bytes = new byte[(int) (((long) size * bits + Byte.SIZE - 1) / Byte.SIZE)];
        var at = 0L;
        for (var i = 0; i < size; i++) {
            var number = numbers.applyAsLong(i);
            for (var bit = 0; bit < bits; bit++, at++) {
                if ((number >>> bit & 1) == 1) {
                    bytes[(int) (at / Byte.SIZE)] |= (byte) (1 << at % Byte.SIZE);
                }
            }
        }
        return bytes;
    }
}
