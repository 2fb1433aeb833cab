package org.peptidekg.extract.trees;

import java.util.Set;
import java.util.stream.IntStream;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;

/** Mends what no noun phrase can be: a preposition behind its noun or in a compound, an adjective with a subject. */
final class TreeNouns {

    private static final Set<String> COUNTED = Phrases.sentences().words("counted-behind");

    private TreeNouns() {
    }

    static void mend(MendedTree tree) {
        withPrepositionsBefore(tree);
        withoutSplitCompounds(tree);
        withSpansApart(tree);
        withSubjects(tree);
        withObjects(tree);
    }

    /** "30 minutes after surgery": a preposition stands before its noun. */
    private static void withPrepositionsBefore(MendedTree tree) {
        var heads = tree.heads();
        var words = tree.words();
        for (var i = 1; i + 1 < heads.length; i++) {
            if (tree.labels()[i].equals("case") && heads[i] == i - 1 && tree.upos()[i].equals("ADP")
                    && !words.get(i).startsWith("'") && !words.get(i).startsWith("’")) {
                var noun = nounBehind(tree, i);
                if (noun > i && heads[noun] != i) {
                    heads[i] = noun;
                }
            }
        }
    }

    /** The noun that a phrase right behind a word has for its head, -1 if there is none. */
    private static int nounBehind(MendedTree tree, int word) {
        var k = word + 1;
        while (k < tree.size() && tree.heads()[k] > k
                && Word.in(tree.labels()[k], "det", "amod", "compound", "nummod", "nmod:poss")) {
            k++;
        }
        return k < tree.size() && tree.isNoun(k) ? k : -1;
    }

    /** "anxiety following surgery": what stands before the preposition is the noun, what stands behind says which. */
    private static void withoutSplitCompounds(MendedTree tree) {
        var heads = tree.heads();
        var labels = tree.labels();
        for (var i = 0; i + 2 < heads.length; i++) {
            var noun = heads[i];
            if (noun < i + 2 || !Word.in(labels[i], "compound", "nmod:unmarked") || !tree.isNoun(i)) {
                continue;
            }
            var first = i;
            var preposition = tree.child(noun, i, "case");
            if (!isBefore(preposition, noun) || IntStream.range(i + 1, preposition).anyMatch(k -> heads[k] == noun
                    && tree.isNoun(k))) {
                continue;
            }
            IntStream.range(0, preposition).filter(k -> k != first && heads[k] == noun).forEach(k -> heads[k] = first);
            tree.hang(i, heads[noun], labels[noun]);
            tree.hang(noun, i, "nmod");
        }
    }

    /** "reduced pain 30 minutes after it": a number begins a phrase of its own. */
    private static void withSpansApart(MendedTree tree) {
        var heads = tree.heads();
        var labels = tree.labels();
        for (var i = 1; i + 2 < heads.length; i++) {
            var span = heads[i];
            var numbered = span == i + 2 && heads[i + 1] == span && labels[i + 1].equals("nummod");
            if (numbered && labels[i].equals("compound")
                    && COUNTED.contains(tree.words().get(span).replaceFirst("s$", "")) && heads[span] >= 0
                    && tree.upos()[heads[span]].equals("VERB")) {
                tree.hang(i, heads[span], labels[span]);
                labels[span] = "obl:unmarked";
                tree.move(span, i, 0, i);
            }
        }
    }

    /** "show that A, B and C lower pain": what has a subject is a verb, and the noun behind it its object. */
    private static void withSubjects(MendedTree tree) {
        var heads = tree.heads();
        var labels = tree.labels();
        var upos = tree.upos();
        var xpos = tree.xpos();
        for (var i = 1; i + 1 < heads.length; i++) {
            var noun = heads[i];
            if (noun <= i || !labels[i].equals("amod") || !Word.in(upos[i], "ADJ", "NOUN")
                    || !isBefore(tree.child(i, "nsubj"), i)) {
                continue;
            }
            var marked = isBefore(tree.child(i, "mark"), i);
            upos[i] = "VERB";
            xpos[i] = "VBP";
            heads[i] = heads[noun];
            labels[i] = marked && heads[i] >= 0 ? "ccomp" : labels[noun];
            tree.hang(noun, i, "obj");
        }
    }

    private static boolean isBefore(int child, int word) {
        return child >= 0 && child < word;
    }

    /** "raised dopamine 3-fold": an adverb behind a verb has no noun of its own. */
    private static void withObjects(MendedTree tree) {
        var heads = tree.heads();
        var labels = tree.labels();
        for (var i = 1; i + 1 < heads.length; i++) {
            var adverb = heads[i];
            var verb = adverb > i && labels[i].equals("dep") && Word.in(tree.upos()[adverb], "ADV", "ADJ", "NUM")
                    ? heads[adverb] : -1;
            if (verb >= 0 && verb < i && tree.upos()[verb].equals("VERB") && tree.isNoun(i)
                    && tree.child(verb, verb, "obj") < 0) {
                tree.hang(i, verb, "obj");
            }
        }
    }
}
