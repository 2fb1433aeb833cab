package org.peptidekg.export.hdt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A section of the dictionary: texts in the order of their bytes, in blocks; within a block each text is written as
 * what it has in common with the one before it, and the rest.
 */
final class Section {

    private static final int FRONT_CODED = 2;
    private static final int BLOCK = 16;

    private final List<byte[]> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param before how many numbers are taken by what stands before this section */
    Section(Collection<String> names, int before) {
        names.forEach(name -> texts.add(name.getBytes(StandardCharsets.UTF_8)));
        texts.sort(Arrays::compareUnsigned);
        for (var i = 0; i < texts.size(); i++) {
            numbers.put(new String(texts.get(i), StandardCharsets.UTF_8), before + i + 1);
        }
    }

    int size() {
        return texts.size();
    }

    /** The numbers of the texts, from 1. */
    Map<String, Integer> numbers() {
        return numbers;
    }

    void write(CheckedOutput out) throws IOException {
        var packed = new ByteArrayOutputStream();
        var rest = new CheckedOutput(packed);
        var starts = new ArrayList<Long>();
        var before = new byte[0];
        for (var i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            if (i % BLOCK == 0) {
                starts.add((long) packed.size());
                rest.put(text);
            } else {
                var mismatch = Arrays.mismatch(before, text);
                var common = mismatch < 0 ? text.length : mismatch;
                rest.number(common).put(Arrays.copyOfRange(text, common, text.length));
            }
            rest.put(0).plain();
            before = text;
        }
        starts.add((long) packed.size());
        out.put(FRONT_CODED).number(texts.size()).number(packed.size()).number(BLOCK).endShort();
        PackedNumbers.numbers(starts.size(), packed.size(), starts::get, out);
        out.put(packed.toByteArray()).endData();
    }
}
