package org.peptidekg.syntax;

/** Features by their hashes, one after the other in an array. */
abstract class HashedFeatures {

    private final int[] f;
    /** How many there are. */
    int k;

    HashedFeatures(int[] f) {
        this.f = f;
    }

    void one(int template, int a) {
        f[k++] = Hash.feature(template, a);
    }

    void two(int template, int a, int b) {
        f[k++] = Hash.feature(template, a, b);
    }

    void three(int template, int a, int b, int c) {
        f[k++] = Hash.feature(template, a, b, c);
    }

    void four(int template, int a, int b, int c, int d) {
        f[k++] = Hash.feature(template, a, b, c, d);
    }
}
