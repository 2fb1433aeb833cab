package org.peptidekg.extract.trees;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.syntax.Tree;

/** Mends what no noun phrase can be: a preposition behind its noun or in a compound, an adjective with a subject. */
final class TreeNouns {

    private static final Set<String> COUNTED = Phrases.sentences().words("counted-behind");

    private TreeNouns() {
    }

    static Tree mend(Tree parsed, List<String> words) {
        return withObjects(withSubjects(withSpansApart(withoutSplitCompounds(
                withPrepositionsBefore(parsed, words)), words)));
    }

    /** "30 minutes after surgery": a preposition stands before its noun. */
    private static Tree withPrepositionsBefore(Tree parsed, List<String> words) {
        var heads = parsed.heads().clone();
        for (var i = 1; i + 1 < heads.length; i++) {
            if (parsed.labels()[i].equals("case") && heads[i] == i - 1 && parsed.upos()[i].equals("ADP")
                    && !words.get(i).startsWith("'") && !words.get(i).startsWith("’")) {
                var noun = nounBehind(parsed, i);
                if (noun > i && heads[noun] != i) {
                    heads[i] = noun;
                }
            }
        }
        return new Tree(parsed.upos(), parsed.xpos(), heads, parsed.labels());
    }

    /** The noun that a phrase right behind a word has for its head, -1 if there is none. */
    private static int nounBehind(Tree parsed, int word) {
        var k = word + 1;
        while (k < parsed.heads().length && parsed.heads()[k] > k
                && Word.in(parsed.labels()[k], "det", "amod", "compound", "nummod", "nmod:poss")) {
            k++;
        }
        return k < parsed.heads().length && Word.in(parsed.upos()[k], "NOUN", "PROPN") ? k : -1;
    }

    /** "anxiety following surgery": what stands before the preposition is the noun, what stands behind says which. */
    private static Tree withoutSplitCompounds(Tree parsed) {
        var heads = parsed.heads().clone();
        var labels = parsed.labels().clone();
        var arcs = new Arcs(heads, labels);
        for (var i = 0; i + 2 < heads.length; i++) {
            var noun = heads[i];
            if (noun < i + 2 || !Word.in(labels[i], "compound", "nmod:unmarked")
                    || !Word.in(parsed.upos()[i], "NOUN", "PROPN")) {
                continue;
            }
            var first = i;
            var preposition = arcs.child(noun, i, "case");
            if (!isBefore(preposition, noun) || IntStream.range(i + 1, preposition).anyMatch(k -> heads[k] == noun
                    && Word.in(parsed.upos()[k], "NOUN", "PROPN"))) {
                continue;
            }
            IntStream.range(0, preposition).filter(k -> k != first && heads[k] == noun).forEach(k -> heads[k] = first);
            heads[i] = heads[noun];
            labels[i] = labels[noun];
            heads[noun] = i;
            labels[noun] = "nmod";
        }
        return new Tree(parsed.upos(), parsed.xpos(), heads, labels);
    }

    /** "reduced pain 30 minutes after it": a number begins a phrase of its own. */
    private static Tree withSpansApart(Tree parsed, List<String> words) {
        var heads = parsed.heads().clone();
        var labels = parsed.labels().clone();
        for (var i = 1; i + 2 < heads.length; i++) {
            var span = heads[i];
            var numbered = span == i + 2 && heads[i + 1] == span && labels[i + 1].equals("nummod");
            if (numbered && labels[i].equals("compound") && COUNTED.contains(words.get(span).replaceFirst("s$", ""))
                    && heads[span] >= 0 && parsed.upos()[heads[span]].equals("VERB")) {
                heads[i] = heads[span];
                labels[i] = labels[span];
                labels[span] = "obl:unmarked";
                new Arcs(heads, labels).move(span, i, 0, i);
            }
        }
        return new Tree(parsed.upos(), parsed.xpos(), heads, labels);
    }

    /** "show that A, B and C lower pain": what has a subject is a verb, and the noun behind it its object. */
    private static Tree withSubjects(Tree parsed) {
        var heads = parsed.heads().clone();
        var labels = parsed.labels().clone();
        var upos = parsed.upos().clone();
        var xpos = parsed.xpos().clone();
        var arcs = new Arcs(heads, labels);
        for (var i = 1; i + 1 < heads.length; i++) {
            var noun = heads[i];
            if (noun <= i || !labels[i].equals("amod") || !Word.in(upos[i], "ADJ", "NOUN")
                    || !isBefore(arcs.child(i, -1, "nsubj"), i)) {
                continue;
            }
            var marked = isBefore(arcs.child(i, -1, "mark"), i);
            upos[i] = "VERB";
            xpos[i] = "VBP";
            heads[i] = heads[noun];
            labels[i] = marked && heads[i] >= 0 ? "ccomp" : labels[noun];
            heads[noun] = i;
            labels[noun] = "obj";
        }
        return new Tree(upos, xpos, heads, labels);
    }

    private static boolean isBefore(int child, int word) {
        return child >= 0 && child < word;
    }

    /** "raised dopamine 3-fold": an adverb behind a verb has no noun of its own. */
    private static Tree withObjects(Tree parsed) {
        var heads = parsed.heads().clone();
        var labels = parsed.labels().clone();
        for (var i = 1; i + 1 < heads.length; i++) {
            var adverb = heads[i];
            var verb = adverb > i && labels[i].equals("dep") && Word.in(parsed.upos()[adverb], "ADV", "ADJ", "NUM")
                    ? heads[adverb] : -1;
            if (verb >= 0 && verb < i && parsed.upos()[verb].equals("VERB")
                    && Word.in(parsed.upos()[i], "NOUN", "PROPN")
                    && new Arcs(heads, labels).child(verb, verb, "obj") < 0) {
                heads[i] = verb;
                labels[i] = "obj";
            }
        }
        return new Tree(parsed.upos(), parsed.xpos(), heads, labels);
    }
}
