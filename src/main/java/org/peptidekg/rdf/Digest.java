package org.peptidekg.rdf;

import java.nio.charset.StandardCharsets;

import org.peptidekg.text.Sha256;

/** Short names made from what a thing is. */
public final class Digest {

    /** 80 bits: among a billion names the odds of two alike are one in two million. */
    private static final int LENGTH = 20;

    private Digest() {
    }

    /** The first 20 hexadecimal digits of the SHA-256 of the parts; where one part ends and the next starts counts. */
    public static String of(String... parts) {
        var digest = Sha256.start();
        for (var part : parts) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) ':');
            digest.update(bytes);
        }
        return Sha256.hex(digest).substring(0, LENGTH);
    }
}
