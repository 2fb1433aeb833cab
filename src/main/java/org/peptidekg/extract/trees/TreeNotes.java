package org.peptidekg.extract.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;

/**
 * Mends notes, which have no verb: "Sleep deeper, mood better.", "Food noise almost completely gone." Each piece
 * between commas that is a thing with a word of state behind it is a clause, of which that word is the predicate.
 */
final class TreeNotes {

    private static final Set<String> STATES = Phrases.sentences().words("states-in-notes");
    /** Past forms of which a thing before them is the object: "appetite reduced". */
    private static final Set<String> DONE = Phrases.sentences().words("done-in-notes");
    /** Longer sentences are no notes. */
    private static final int LONGEST = 16;
    /** Most words of the thing, names counted as one: "short nights push blood pressure up" has a verb. */
    private static final int LONGEST_NAME = 3;

    private final MendedTree tree;
    private final List<String> words;
    private final IntPredicate named;
    private final String[] upos;
    private final String[] xpos;
    private final int[] heads;
    private final String[] labels;
    /** The predicate of the first piece, on which those of the others hang. */
    private int first = -1;

    private TreeNotes(MendedTree tree, IntPredicate named) {
        this.tree = tree;
        this.named = named;
        this.words = tree.words();
        this.upos = tree.upos();
        this.xpos = tree.xpos();
        this.heads = tree.heads();
        this.labels = tree.labels();
    }

    /** @param named whether a word is the name of a thing, whatever its tag */
    static void mend(MendedTree tree, IntPredicate named) {
        var words = tree.words();
        if (words.size() > LONGEST || !isNote(tree, named)) {
            return;
        }
        var notes = new TreeNotes(tree, named);
        var from = 0;
        for (var i = 0; i <= words.size(); i++) {
            if (i == words.size() || Word.in(words.get(i), ",", ";", "and", "but", "\u2013", "\u2014", ".", "!", ":")) {
                notes.piece(from, i);
                from = i + 1;
            }
        }
        if (notes.first >= 0) {
            notes.join();
        }
    }

    /** Whether no word is a finite verb, but for a past form behind which nothing is done to anything. */
    private static boolean isNote(MendedTree tree, IntPredicate named) {
        for (var i = 0; i < tree.size(); i++) {
            var done = DONE.contains(tree.words().get(i).toLowerCase(Locale.ROOT));
            var tag = tree.xpos()[i];
            if (!named.test(i) && (Word.in(tag, "VBZ", "VBP", "MD", "VB") || tag.equals("VBD") && !done
                    || Word.in(tag, "PRP", "WP", "WDT"))) {
                return false;
            }
        }
        return true;
    }

    private void piece(int from, int to) {
        for (var i = from + 1; i < to; i++) {
            var word = words.get(i).toLowerCase(Locale.ROOT);
            var ends = i + 1 == to || Word.in(xpos[i + 1], "IN", "RB", "TO") || upos[i + 1].equals("ADP");
            if (ends && (STATES.contains(word) || DONE.contains(word))) {
                var noun = noun(from, i);
                if (noun >= 0) {
                    clause(from, noun, i, to, DONE.contains(word));
                    return;
                }
            }
        }
    }

    /** The noun before a word of state, with nothing but adverbs between; -1 if there is none. */
    private int noun(int from, int state) {
        var k = state - 1;
        while (k > from && upos[k].equals("ADV")) {
            k--;
        }
        return k >= from && k - from < LONGEST_NAME && (named.test(k) || tree.isNoun(k)) ? k : -1;
    }

    private void clause(int from, int noun, int state, int to, boolean done) {
        upos[noun] = "NOUN";
        xpos[noun] = xpos[noun].startsWith("N") ? xpos[noun] : "NN";
        upos[state] = done ? "VERB" : "ADJ";
        xpos[state] = done ? "VBN" : "JJ";
        for (var k = from; k < to; k++) {
            if (k == state) {
                continue;
            }
            if (k == noun || k > noun && k < state) {
                tree.hang(k, state, k == noun ? done ? "nsubj:pass" : "nsubj" : "advmod");
            } else if (k < noun && (heads[k] > noun || heads[k] < from)) {
                tree.hang(k, noun, tree.isNoun(k) ? "compound" : labels[k]);
            } else if (k > state && (heads[k] <= state || heads[k] >= to)) {
                tree.hang(k, state, tree.isNoun(k) ? "obl" : "advmod");
            }
        }
        tree.hang(state, first, first < 0 ? "root" : "conj");
        first = first < 0 ? state : first;
    }

    /** The rest hangs on the first clause. */
    private void join() {
        var left = new ArrayList<Integer>();
        for (var i = 0; i < heads.length; i++) {
            if (i != first && heads[i] < 0) {
                left.add(i);
            }
        }
        left.forEach(i -> tree.hang(i, first, upos[i].equals("PUNCT") ? "punct" : "parataxis"));
    }
}
