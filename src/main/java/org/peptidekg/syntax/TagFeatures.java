package org.peptidekg.syntax;

/** What the tagger looks at: the word, its spelling, two words on either side, and two tags before. */
final class TagFeatures {

    static final int MOST = 40;

    private TagFeatures() {
    }

    /** Fills in the features of a word whose two predecessors have tags; gives their number. */
    static int fill(WordNumbers words, int i, int[] f) {
        return beside(words, i, f, own(words.spelling, i * WordNumbers.SPELLINGS, words.cluster[i], f));
    }

    /**
     * Fills in those that the word alone tells; gives their number.
     *
     * @param s spellings of words, those of the word from {@code w} on
     */
    static int own(int[] s, int w, int cluster, int[] f) {
        var k = 0;
        f[k++] = Hash.feature(0, 1);
        for (var j = 0; j < WordNumbers.SPELLINGS; j++) {
            f[k++] = Hash.feature(1 + j, s[w + j]);
        }
        f[k++] = Hash.feature(11, s[w + 5], s[w + 2]);
        f[k++] = Hash.feature(28, cluster);
        return k;
    }

    /** Fills in those that words and tags beside it tell as well, behind some others; gives the number of all. */
    static int beside(WordNumbers words, int i, int[] f, int others) {
        var s = words.spelling;
        var n = WordNumbers.SPELLINGS;
        var w = i * n;
        var before = words.clamp(i - 1) * n;
        var before2 = words.clamp(i - 2) * n;
        var after = words.clamp(i + 1) * n;
        var after2 = words.clamp(i + 2) * n;
        var t1 = words.tag[words.clamp(i - 1)];
        var t2 = words.tag[words.clamp(i - 2)];
        var k = others;
        f[k++] = Hash.feature(12, t1);
        f[k++] = Hash.feature(13, t1, t2);
        f[k++] = Hash.feature(14, t1, s[w + 1]);
        f[k++] = Hash.feature(15, t1, s[w + 5]);
        f[k++] = Hash.feature(16, s[before + 1]);
        f[k++] = Hash.feature(17, s[before2 + 1]);
        f[k++] = Hash.feature(18, s[after + 1]);
        f[k++] = Hash.feature(19, s[after2 + 1]);
        f[k++] = Hash.feature(20, s[after + 5]);
        f[k++] = Hash.feature(21, s[before + 5]);
        f[k++] = Hash.feature(22, s[w + 1], s[after + 1]);
        f[k++] = Hash.feature(23, s[w + 1], s[before + 1]);
        f[k++] = Hash.feature(24, s[after + 2], s[w + 2]);
        f[k++] = Hash.feature(25, s[w + 5], s[after + 5]);
        f[k++] = Hash.feature(26, t1, t2, s[w + 1]);
        f[k++] = Hash.feature(27, t1, s[after + 5]);
        f[k++] = Hash.feature(29, words.cluster[words.clamp(i + 1)], words.cluster[i]);
        f[k++] = Hash.feature(30, words.cluster[words.clamp(i + 1)], t1);
        f[k++] = Hash.feature(31, words.cluster[words.clamp(i + 1)], words.cluster[words.clamp(i + 2)]);
        f[k++] = Hash.feature(32, words.cluster[words.clamp(i - 1)], words.cluster[i]);
        return k;
    }
}
