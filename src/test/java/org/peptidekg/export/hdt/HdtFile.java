package org.peptidekg.export.hdt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Reads an HDT file without our own writer, and without looking at check sums. */
public final class HdtFile {

    private final ByteBuffer in;

    private HdtFile(byte[] file) {
        in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** All triples, each as the three texts of the dictionary with tabs between them. */
    public static TreeSet<String> triples(byte[] file) {
        return new HdtFile(file).read();
    }

    private TreeSet<String> read() {
        control();
        var header = control();
        in.position(in.position() + Integer.parseInt(header.replaceFirst("(?s).*length=(\\d+);.*", "$1")));
        control();
        var shared = section();
        var subjects = new ArrayList<>(shared);
        subjects.addAll(section());
        var predicates = section();
        var objects = new ArrayList<>(shared);
        objects.addAll(section());
        control();
        var lastPredicates = bitmap();
        var lastObjects = bitmap();
        var second = numbers();
        var third = numbers();
        if (in.hasRemaining()) {
            throw new AssertionError(in.remaining() + " bytes too many");
        }
        var found = new TreeSet<String>();
        var subject = 0;
        var pair = 0;
        for (var i = 0; i < third.length; i++) {
            found.add(subjects.get(subject) + "\t" + predicates.get((int) second[pair] - 1) + "\t"
                    + objects.get((int) third[i] - 1));
            if (lastObjects[i]) {
                subject += lastPredicates[pair] ? 1 : 0;
                pair++;
            }
        }
        if (found.size() != third.length || pair != second.length || subject > subjects.size()) {
            throw new AssertionError(found.size() + " of " + third.length + " triples");
        }
        return found;
    }

    /** Figures of a part. */
    private String control() {
        for (var sign : "$HDT".toCharArray()) {
            if (in.get() != sign) {
                throw new AssertionError("no control information before " + in.position());
            }
        }
        in.get();
        text();
        var figures = text();
        in.getShort();
        return figures;
    }

    private String text() {
        var begin = in.position();
        while (in.get() != 0) {
            continue;
        }
        return new String(in.array(), begin, in.position() - begin - 1, StandardCharsets.UTF_8);
    }

    private long number() {
        var value = 0L;
        for (var shift = 0;; shift += 7) {
            var b = in.get();
            value |= (long) (b & 0x7f) << shift;
            if (b < 0) {
                return value;
            }
        }
    }

    private List<String> section() {
        in.get();
        var size = number();
        var packed = number();
        var block = number();
        in.get();
        var starts = numbers();
        var begin = in.position();
        var texts = new ArrayList<String>();
        var before = new byte[0];
        for (var i = 0; i < size; i++) {
            if (i % block == 0 && in.position() != begin + starts[(int) (i / block)]) {
                throw new AssertionError("a block begins elsewhere");
            }
            var common = i % block == 0 ? 0 : (int) number();
            var from = in.position();
            while (in.get() != 0) {
                continue;
            }
            var text = Arrays.copyOf(before, common + in.position() - from - 1);
            in.get(from, text, common, text.length - common);
            if (i > 0 && Arrays.compareUnsigned(before, text) >= 0) {
                throw new AssertionError("not in order: " + new String(text, StandardCharsets.UTF_8));
            }
            texts.add(new String(text, StandardCharsets.UTF_8));
            before = text;
        }
        if (in.position() != begin + packed || starts[starts.length - 1] != packed) {
            throw new AssertionError("texts of another length");
        }
        in.getInt();
        return texts;
    }

    private boolean[] bitmap() {
        in.get();
        var size = (int) number();
        in.get();
        var bits = new boolean[size];
        var values = packed(size, 1);
        for (var i = 0; i < size; i++) {
            bits[i] = values[i] == 1;
        }
        return bits;
    }

    private long[] numbers() {
        in.get();
        var bits = in.get();
        var size = (int) number();
        in.get();
        return packed(size, bits);
    }

    private long[] packed(int size, int bits) {
        var begin = in.position();
        var values = new long[size];
        for (var at = 0L; at < (long) size * bits; at++) {
            if ((in.get(begin + (int) (at / 8)) >>> at % 8 & 1) == 1) {
                values[(int) (at / bits)] |= 1L << at % bits;
            }
        }
        in.position(begin + (int) (((long) size * bits + 7) / 8));
        in.getInt();
        return values;
    }
}
