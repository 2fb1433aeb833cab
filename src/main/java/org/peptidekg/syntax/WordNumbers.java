package org.peptidekg.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a sentence as numbers that features are made of. After the words stand the root, at index {@link #size},
 * and "no word", at the index after it.
 */
final class WordNumbers {

    /** How many numbers each word has for the tagger. */
    static final int SPELLINGS = SpelledWord.SPELLINGS;

    private static final int ROOT = Hash.of("<root>");
    private static final int NONE = Hash.of("<none>");

    final int size;
    /** What the tagger sees of a word's spelling, {@link #SPELLINGS} numbers for each word. */
    final int[] spelling;
    /** The word as the parser sees it: a class of rare words for those that the lexicon does not know. */
    final int[] form;
    final int[] cluster;
    final int[] wideCluster;
    /** Hashed tags, filled in by the tagger: universal and Penn's together, and the universal alone. */
    final int[] tag;
    final int[] part;
    /** How many commas, and how many more opening than closing brackets, stand before the word. */
    final int[] commas;
    final int[] depth;
    final int[] ending;
    /** The number of the only tag that a word is met with, or -1. */
    final int[] certain;
    /** How well each tag fits a word, as far as the word alone tells; null where that is not known. */
    final short[][] own;

    /** For each word the head that another reading gives it, and the last word that it gives to it; or null. */
    int[] guide;
    int[] lastGuided;

    private WordNumbers(WordNumbers other) {
        size = other.size;
        spelling = other.spelling;
        certain = other.certain;
        own = other.own;
        form = other.form.clone();
        cluster = other.cluster.clone();
        wideCluster = other.wideCluster.clone();
        tag = other.tag.clone();
        part = other.part.clone();
        commas = new int[size + 2];
        depth = new int[size + 2];
        ending = other.ending.clone();
    }

    /** The words of a sentence of which nothing is remembered. */
    WordNumbers(List<String> words, KnownWords lexicon) {
        this(words.size());
        for (var i = 0; i < size; i++) {
            read(i, words.get(i), SpelledWord.of(words.get(i), lexicon));
        }
    }

    WordNumbers(List<String> words, WordMemory memory) {
        this(words.size());
        for (var i = 0; i < size; i++) {
            var known = memory.of(words.get(i));
            read(i, words.get(i), known.word());
            own[i] = known.own();
        }
    }

    private WordNumbers(int words) {
        size = words;
        own = new short[size][];
        spelling = new int[(size + 2) * SPELLINGS];
        form = new int[size + 2];
        cluster = new int[size + 2];
        wideCluster = new int[size + 2];
        tag = new int[size + 2];
        part = new int[size + 2];
        commas = new int[size + 2];
        depth = new int[size + 2];
        ending = new int[size + 2];
        certain = new int[size + 2];
        for (var i = size; i < size + 2; i++) {
            var mark = i == size ? ROOT : NONE;
            form[i] = mark;
            tag[i] = mark;
            part[i] = mark;
            cluster[i] = mark;
            wideCluster[i] = mark;
            ending[i] = mark;
            Arrays.fill(spelling, i * SPELLINGS, (i + 1) * SPELLINGS, mark);
        }
    }

    private void read(int i, String word, SpelledWord spelled) {
        System.arraycopy(spelled.spelling(), 0, spelling, i * SPELLINGS, SPELLINGS);
        ending[i] = spelled.spelling()[5];
        certain[i] = spelled.certain();
        form[i] = spelled.form();
        cluster[i] = spelled.cluster();
        wideCluster[i] = spelled.wideCluster();
        var sign = word.length() == 1 ? word.charAt(0) : 0;
        commas[i + 1] = commas[i] + (sign == ',' ? 1 : 0);
        depth[i + 1] = depth[i] + ("([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0);
    }

    /** The same sentence from its last word to its first; without what only the tagger needs. */
    WordNumbers reversed() {
        var other = new WordNumbers(this);
        for (var i = 0; i < size; i++) {
            var j = size - 1 - i;
            other.form[i] = form[j];
            other.cluster[i] = cluster[j];
            other.wideCluster[i] = wideCluster[j];
            other.tag[i] = tag[j];
            other.part[i] = part[j];
            other.ending[i] = ending[j];
            other.commas[i] = commas[size] - commas[j + 1];
            other.depth[i] = depth[size] - depth[j + 1];
        }
        other.commas[size] = commas[size];
        other.depth[size] = depth[size];
        return other;
    }

    /** Keeps what another reading of the sentence says: for each word its head, the root's being {@link #size}. */
    void guide(int[] heads) {
        guide = heads;
        lastGuided = new int[size + 2];
        for (var i = 0; i < size; i++) {
            lastGuided[heads[i]] = Math.max(lastGuided[heads[i]], i);
        }
    }

    /** An index that stands for a word, for the root or for no word, whatever is asked for. */
    int clamp(int i) {
        return i < 0 || i > size ? size + 1 : i;
    }
}
