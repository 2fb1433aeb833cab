package org.peptidekg.extract.trees;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;

/** Gives single words of a tree the part that they have: prepositions of several words, subjects, verbs of a list. */
final class TreeWords {

    /** The noun of a preposition of several words, and what may stand behind it: "in response to". */
    private static final Map<String, String> PREPOSITIONS = Phrases.sentences().values("long-prepositions");

    private static final Set<String> STATES = Phrases.sentences().words("states-of-things");

    private final MendedTree tree;
    private final List<String> words;
    private final int[] heads;
    private final String[] labels;
    private final String[] xpos;
    private final String[] upos;

    private TreeWords(MendedTree tree) {
        this.tree = tree;
        this.words = tree.words();
        this.heads = tree.heads();
        this.labels = tree.labels();
        this.xpos = tree.xpos();
        this.upos = tree.upos();
    }

    static void mend(MendedTree tree) {
        var mended = new TreeWords(tree);
        for (var i = 0; i < tree.size(); i++) {
            mended.preposition(i);
            mended.following(i);
            mended.example(i);
            mended.state(i);
            mended.compound(i);
            mended.subject(i);
            mended.next(i);
            mended.joined(i);
            mended.apart(i);
            mended.made(i);
            mended.past(i);
        }
    }

    /** "takes the edge off pain": of two objects the one behind the particle is governed by it. */
    private void apart(int particle) {
        var verb = heads[particle];
        if (!labels[particle].equals("compound:prt") || !Word.in(words.get(particle), "off", "out") || verb < 0) {
            return;
        }
        var first = tree.child(verb, verb, "obj");
        var second = tree.child(verb, particle, "obj");
        if (first >= 0 && first < particle && second >= 0) {
            tree.hang(particle, second, "case");
            labels[second] = "obl";
        }
    }

    /** "makes pain bearable", "leaves breathing unharmed": the noun is the object of the verb. */
    private void made(int noun) {
        var state = heads[noun];
        if (state > noun && upos[state].equals("ADJ") && labels[state].equals("xcomp") && heads[state] >= 0
                && heads[state] < noun && Word.in(labels[noun], "obl:unmarked", "nsubj", "obj", "compound")) {
            tree.hang(noun, heads[state], "obj");
        }
    }

    /** "Cortisol moved on X": a participle with a subject and no helping verb is the past of the verb. */
    private void past(int verb) {
        if (!xpos[verb].equals("VBN") || !labels[verb].equals("root")) {
            return;
        }
        if (tree.child(verb, "nsubj") >= 0 && tree.child(verb, "aux") < 0
                && tree.child(verb, "aux:pass") < 0) {
            xpos[verb] = "VBD";
        }
    }

    /** "in response to X": what stands behind is governed by all three words. */
    private void preposition(int noun) {
        var second = noun + 1;
        var behind = PREPOSITIONS.get(words.get(noun));
        if (behind == null || noun < 1 || second >= words.size() || !Word.in(words.get(second), behind.split(" "))
                || !Word.in(labels[noun], "obl", "nmod")) {
            return;
        }
        var first = Word.in(words.get(noun - 1), "a", "the") ? noun - 2 : noun - 1;
        var governed = heads[second];
        if (first < 0 || !Word.in(words.get(first), "in", "as", "by", "on") || heads[first] != noun
                || governed <= second || heads[governed] != noun || !labels[second].equals("case")) {
            return;
        }
        tree.hang(governed, heads[noun], labels[noun]);
        for (var k = first; k <= second; k++) {
            tree.hang(k, k == first ? governed : first, k == first ? "case" : "fixed");
        }
        tree.move(noun, governed, 0, heads.length);
    }

    /** "had pain following treatment": a preposition, where no subject stands before it. */
    private void following(int word) {
        if (!words.get(word).equals("following") || !labels[word].equals("advcl") && !labels[word].equals("acl")
                || heads[word] < 0) {
            return;
        }
        var noun = tree.child(word, "obj");
        if (noun < word || upos[noun].equals("PRON")) {
            return;
        }
        tree.hang(noun, heads[word], upos[heads[word]].equals("VERB") ? "obl" : "nmod");
        tree.move(word, noun, 0, heads.length);
        tree.hang(word, noun, "case");
        upos[word] = "ADP";
        xpos[word] = "IN";
    }

    /** "The pain is gone", "is down by half": a state, and nothing that is done to it. */
    private void state(int word) {
        var be = STATES.contains(words.get(word)) && xpos[word].equals("VBN") ? tree.child(word, "aux:pass") : -1;
        if (be < 0) {
            return;
        }
        xpos[word] = "JJ";
        upos[word] = "ADJ";
        labels[be] = "cop";
        var subject = tree.child(word, "nsubj:pass");
        if (subject >= 0) {
            labels[subject] = "nsubj";
        }
    }

    /** "signs of worry, for example a tight chest": an example of the noun before. */
    private void example(int word) {
        if (!Word.in(words.get(word), "example", "instance") || word < 2 || !words.get(word - 1).equals("for")
                || heads[word - 1] != word) {
            return;
        }
        var noun = tree.child(word, "obj") > word ? tree.child(word, "obj") : heads[word];
        var kind = word - 2;
        while (kind >= 0 && Word.in(upos[kind], "PUNCT")) {
            kind--;
        }
        if (noun < word || kind < 0 || !tree.isNoun(kind) || !tree.isNoun(noun)) {
            return;
        }
        tree.move(word, noun, 0, heads.length);
        tree.hang(noun, kind, "nmod");
        tree.hang(word - 1, noun, "case");
        tree.hang(word, word - 1, "fixed");
    }

    /** "data suggest aspirin lowers pain": a noun is no part of the name of a verb, but its subject. */
    private void compound(int noun) {
        var verb = heads[noun];
        if (labels[noun].equals("compound") && verb == noun + 1 && Word.in(xpos[verb], "VBZ", "VBP", "VBD")
                && upos[noun].equals("NOUN") && upos[verb].equals("VERB") && tree.child(verb, "nsubj") < 0
                && tree.child(verb, "nsubj:pass") < 0) {
            labels[noun] = "nsubj";
        }
    }

    /** "In this study aspirin lowered pain": a subject has no preposition, so the phrase ends before it. */
    private void subject(int noun) {
        if (!labels[noun].equals("nsubj") || noun < 2) {
            return;
        }
        var preposition = tree.child(noun, "case");
        var inner = noun - 1;
        if (preposition < 0 || preposition >= inner || heads[inner] != noun || !labels[inner].equals("compound")
                || !upos[inner].equals("NOUN")) {
            return;
        }
        tree.move(noun, inner, preposition, inner);
        tree.hang(inner, heads[noun], "obl");
    }

    /** "raised X, lowered Y and slowed Z": a past form with an object, behind a verb of the past, is the next one. */
    private void next(int form) {
        var verb = heads[form];
        if (!labels[form].equals("dep") || verb < 0 || verb > form || !xpos[form].equals("VBN")
                || !xpos[verb].equals("VBD") || form < 1 || !words.get(form - 1).equals(",")
                || tree.child(form, "obj") < form || tree.child(verb, "nsubj") < 0) {
            return;
        }
        xpos[form] = "VBD";
        labels[form] = "conj";
    }

    /** "X did not raise Y, but Z raised it": behind "but" a noun before a form of the past is its subject. */
    private void joined(int verb) {
        var and = tree.child(verb, "cc");
        if (and < 0 || and > verb || heads[verb] < 0 || heads[verb] > and) {
            return;
        }
        var noun = and + 1 == verb - 1 ? verb - 1 : -1;
        if (noun > 0 && heads[noun] == verb && labels[noun].equals("dep") && tree.isNoun(noun)
                && labels[verb].equals("conj") && xpos[verb].equals("VBN") && tree.child(verb, "obj") > verb) {
            labels[noun] = "nsubj";
            xpos[verb] = "VBD";
        }
        if (labels[verb].equals("advcl") && tree.child(verb, "nsubj") > and
                && Word.in(xpos[verb], "VBD", "VBZ", "VBP")) {
            labels[verb] = "conj";
        }
    }
}
