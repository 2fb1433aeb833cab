package org.peptidekg.extract.trees;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;

/**
 * Mends participles that hang on the noun behind them as if they described it: "rats given X lived longer", "it slows
 * digestion, signaling fullness and reducing hunger".
 */
final class TreeParticiples {

    private static final Phrases PHRASES = Phrases.sentences();

    /** Participles of verbs that have an object although they are passive. */
    static final Set<String> GIVEN = PHRASES.words("given");

    /** Participles of what goes on by itself: "without worsening pain" may be either. */
    static final Set<String> DRIFTING = PHRASES.words("drifting");

    private static final Set<String> TIMES = PHRASES.words("spans");

    private final MendedTree tree;
    private final List<String> words;
    private final int[] heads;
    private final String[] labels;
    private final String[] upos;

    private TreeParticiples(MendedTree tree) {
        this.tree = tree;
        this.words = tree.words();
        this.heads = tree.heads();
        this.labels = tree.labels();
        this.upos = tree.upos();
    }

    static void mend(MendedTree tree) {
        var mended = new TreeParticiples(tree);
        for (var i = 1; i + 1 < tree.size(); i++) {
            if (mended.isGiven(i)) {
                mended.given(i);
            } else if (TIMES.contains(tree.words().get(i))) {
                mended.time(i);
            } else if (tree.words().get(i).endsWith("ing") && tree.xpos()[i].equals("VBG")
                    && Word.in(tree.labels()[i], "amod", "compound") && tree.heads()[i] > i) {
                mended.continued(i);
                mended.behind(i);
            }
        }
    }

    private boolean isGiven(int i) {
        return GIVEN.contains(words.get(i)) && tree.xpos()[i].equals("VBN") && tree.isNominal(i - 1)
                && given(i, i - 1) > i;
    }

    /** "rats given X twice a day lived longer": it is not the day that did. */
    private void time(int day) {
        var verb = heads[day];
        var who = verb < 0 ? -1 : heads[verb];
        while (who >= 0 && !(tree.isNominal(who) && has(who, "acl"))) {
            who = heads[who];
        }
        if (!labels[day].equals("nsubj") || !Word.in(words.get(day - 1), "a", "per", "each", "every") || who < 0
                || labels[who].startsWith("nsubj") || verb < day || !Word.in(tree.xpos()[verb], "VBD", "VBZ", "VBP")) {
            return;
        }
        var participle = IntStream.range(who, day).filter(k -> labels[k].equals("acl")).findFirst().orElse(who);
        tree.hang(verb, heads[who], labels[who]);
        tree.hang(who, verb, "nsubj");
        tree.hang(day, participle, "obl:unmarked");
        for (var k = verb; k < heads.length; k++) {
            heads[k] = heads[k] == who && k != verb ? verb : heads[k];
        }
    }

    /** What was given: the noun that the participle hangs on, or one that is a second subject of a verb. */
    private int given(int participle, int who) {
        if (labels[participle].equals("amod")) {
            return heads[participle];
        }
        return IntStream.range(participle + 1, heads.length).filter(k -> heads[k] == heads[who] && heads[k] > k
                && labels[k].startsWith("nsubj") && labels[who].startsWith("nsubj")
                && Word.in(labels[participle], "acl", "mark", "advcl", "case")).findFirst().orElse(-1);
    }

    /** The noun before such a participle is what it describes, the noun behind it the object. */
    private void given(int participle) {
        var who = participle - 1;
        var what = given(participle, who);
        var verb = heads[what];
        if (heads[who] == what) {
            tree.hang(who, verb, labels[what]);
        } else if (labels[what].startsWith("nsubj") && heads[who] != verb) {
            if (!tree.isBelow(verb, who)) {
                return;
            }
            tree.hang(verb, heads[who], labels[who]);
            tree.hang(who, verb, labels[what]);
            tree.move(who, verb, what + 1, heads.length);
        }
        for (var k = 0; k < participle; k++) {
            heads[k] = heads[k] == what && k != who ? who : heads[k];
        }
        tree.hang(participle, who, "acl");
        tree.hang(what, participle, "obj");
    }

    /** Behind a comma or "and" a participle with a noun goes on from the participle, or else the verb, before it. */
    private void continued(int participle) {
        var before = participle - 1;
        while (before > 0 && upos[before].equals("ADV")) {
            before--;
        }
        var noun = heads[participle];
        var joined = upos[before].equals("CCONJ");
        if (before == 0 || !joined && !words.get(before).equals(",") || isListed(noun)
                || tree.isBelow(heads[noun], noun)) {
            return;
        }
        var first = earlier(participle, noun);
        var verb = first >= 0 || joined ? -1 : verb(noun);
        if (first < 0 && verb < 0) {
            return;
        }
        for (var k = 0; k < heads.length; k++) {
            heads[k] = heads[k] == noun && k <= participle ? participle : heads[k];
        }
        tree.hang(participle, first >= 0 ? first : verb, first >= 0 ? "conj" : "advcl");
        upos[participle] = "VERB";
        tree.hang(noun, participle, "obj");
    }

    /** "without impairing memory": what is not done to memory, which does not impair. */
    private void behind(int participle) {
        var noun = heads[participle];
        if (!Word.in(words.get(participle - 1), "without", "by") || heads[participle - 1] != noun || heads[noun] < 0
                || !labels[participle].equals("amod") || DRIFTING.contains(words.get(participle))) {
            return;
        }
        tree.move(noun, participle, 0, participle);
        labels[participle - 1] = "mark";
        tree.hang(participle, heads[noun], "advcl");
        upos[participle] = "VERB";
        tree.hang(noun, participle, "obj");
    }

    /** The participle before, with an object of its own, whose clause or whose noun the noun hangs on; -1 if none. */
    private int earlier(int participle, int noun) {
        for (var k = participle - 2; k > 0; k--) {
            if (Word.in(tree.xpos()[k], "VBD", "VBZ", "VBP", "MD")) {
                return -1;
            }
            if (tree.xpos()[k].equals("VBG") && Word.in(labels[k], "advcl", "acl", "xcomp", "conj", "ccomp", "csubj")
                    && has(k, "obj", "obl")) {
                return tree.isBelow(heads[noun], k) || tree.isBelow(k, heads[noun]) ? k : -1;
            }
        }
        return -1;
    }

    /** The finite verb before, on which a noun hangs over other nouns; -1 if there is none. */
    private int verb(int noun) {
        var k = heads[noun];
        while (k >= 0 && !Word.in(tree.xpos()[k], "VB", "VBZ", "VBP", "VBD")) {
            k = heads[k];
        }
        return k < noun ? k : -1;
    }

    /** "A, B, and C", "A, B and C": a noun of a list that goes on behind it. */
    private boolean isListed(int noun) {
        return IntStream.range(noun + 1, heads.length - 1).anyMatch(k -> upos[k].equals("CCONJ") && heads[k] >= 0
                && labels[heads[k]].equals("conj") && !words.get(k + 1).endsWith("ing")
                && (heads[heads[k]] == heads[noun] && labels[noun].equals("conj")
                || heads[heads[k]] == noun && words.get(k - 1).equals(",")));
    }

    private boolean has(int head, String... of) {
        return IntStream.range(head + 1, heads.length).anyMatch(k -> heads[k] == head && Word.in(labels[k], of));
    }
}
