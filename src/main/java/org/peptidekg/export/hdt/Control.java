package org.peptidekg.export.hdt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What stands before each part of an HDT file: which part it is, in which format, and figures of it. */
enum Control {
    WHOLE("<http://purl.org/HDT/hdt#HDTv1>"), HEADER("ntriples"),
    DICTIONARY("<http://purl.org/HDT/hdt#dictionaryFour>"), TRIPLES("<http://purl.org/HDT/hdt#triplesBitmap>");

    private final String format;

    Control(String format) {
        this.format = format;
    }

    /** @param figures each as {@code name=value;} */
    void write(String figures, CheckedOutput out) throws IOException {
        out.put("$HDT".getBytes(StandardCharsets.US_ASCII)).put(ordinal() + 1)
                .put(format.getBytes(StandardCharsets.US_ASCII)).put(0)
                .put(figures.getBytes(StandardCharsets.US_ASCII)).put(0).endControl();
    }
}
