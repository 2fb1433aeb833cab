package org.peptidekg.syntax;

/** Numbers for words, tags and features, spread over all ints; features with the same number share their weights. */
final class Hash {

    private Hash() {
    }

    /** A number for a text, the same in every run. */
    static int of(CharSequence text) {
        var h = 0x811C9DC5;
        for (var i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x01000193;
        }
        return spread(h);
    }

    static int spread(int h) {
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ h >>> 16;
    }

    static int feature(int template, int a) {
        return finish(template * 0x9E3779B1 + a * 0x2545F491);
    }

    static int feature(int template, int a, int b) {
        return finish(template * 0x9E3779B1 + a * 0x2545F491 + b * 0x6C8E9CF5);
    }

    static int feature(int template, int a, int b, int c) {
        return finish(template * 0x9E3779B1 + a * 0x2545F491 + b * 0x6C8E9CF5 + c * 0x1B873593);
    }

    static int feature(int template, int a, int b, int c, int d) {
        return finish(template * 0x9E3779B1 + a * 0x2545F491 + b * 0x6C8E9CF5 + c * 0x1B873593 + d * 0xCC9E2D51);
    }

    private static int finish(int h) {
        h ^= h >>> 15;
        h *= 0x2C1B3C6D;
        return h ^ h >>> 13;
    }
}
