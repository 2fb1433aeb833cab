package org.peptidekg.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a sentence as numbers that features are made of. After the words stand the root, at index {@link #size},
 * and "no word", at the index after it.
 */
final class WordNumbers {

    /** How many numbers each word has for the tagger: word, lower case, shape, four endings, three beginnings. */
    static final int SPELLINGS = 10;

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

    /** For each word the head that another reading gives it, and the last word that it gives to it; or null. */
    int[] guide;
    int[] lastGuided;

    private WordNumbers(WordNumbers other) {
        size = other.size;
        spelling = other.spelling;
        certain = other.certain;
        form = other.form.clone();
        cluster = other.cluster.clone();
        wideCluster = other.wideCluster.clone();
        tag = other.tag.clone();
        part = other.part.clone();
        commas = new int[size + 2];
        depth = new int[size + 2];
        ending = other.ending.clone();
    }

    WordNumbers(List<String> words, KnownWords lexicon) {
        size = words.size();
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
        for (var i = 0; i < size; i++) {
            read(i, words.get(i), lexicon);
        }
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

    private void read(int i, String word, KnownWords lexicon) {
        var lower = WordSpelling.lower(word);
        var shape = Hash.of(WordSpelling.shape(word));
        var at = i * SPELLINGS;
        var whole = Hash.of(lower);
        var known = lexicon.entry(whole);
        spelling[at] = Hash.of(word);
        spelling[at + 1] = whole;
        spelling[at + 2] = shape;
        for (var n = 1; n <= 4; n++) {
            spelling[at + 2 + n] = Hash.of(lower.subSequence(Math.max(0, lower.length() - n), lower.length())) + n;
        }
        for (var n = 1; n <= 3; n++) {
            spelling[at + 6 + n] = Hash.of(lower.subSequence(0, Math.min(n, lower.length()))) + 16 + n;
        }
        ending[i] = spelling[at + 5];
        certain[i] = lexicon.certain(whole);
        form[i] = known >= 0 ? whole : Hash.spread(shape * 31 + spelling[at + 4]);
        cluster[i] = known > 0 ? Hash.spread(known + 77) : shape;
        wideCluster[i] = known > 0 ? Hash.spread((known >> KnownWords.NARROW_BITS) + 777) : shape;
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
