package org.peptidekg.syntax;

/**
 * What is known of a word by itself, wherever it stands.
 *
 * @param spelling numbers for the tagger: word, lower case, shape, four endings, three beginnings
 * @param form the word as the parser sees it: a class of rare words for those that the lexicon does not know
 * @param certain the number of the only tag that it is met with, or -1
 */
record SpelledWord(int[] spelling, int form, int cluster, int wideCluster, int certain) {

    /** How many numbers each word has for the tagger. */
    static final int SPELLINGS = 10;

    static SpelledWord of(String word, KnownWords lexicon) {
        var lower = WordSpelling.lower(word);
        var shape = Hash.of(WordSpelling.shape(word));
        var whole = Hash.of(lower);
        var spelling = new int[SPELLINGS];
        spelling[0] = Hash.of(word);
        spelling[1] = whole;
        spelling[2] = shape;
        for (var n = 1; n <= 4; n++) {
            spelling[2 + n] = Hash.of(lower.subSequence(Math.max(0, lower.length() - n), lower.length())) + n;
        }
        for (var n = 1; n <= 3; n++) {
            spelling[6 + n] = Hash.of(lower.subSequence(0, Math.min(n, lower.length()))) + 16 + n;
        }
        var known = lexicon.entry(whole);
        return new SpelledWord(spelling, known >= 0 ? whole : Hash.spread(shape * 31 + spelling[4]),
                known > 0 ? Hash.spread(known + 77) : shape,
                known > 0 ? Hash.spread((known >> KnownWords.NARROW_BITS) + 777) : shape, lexicon.certain(whole));
    }
}
