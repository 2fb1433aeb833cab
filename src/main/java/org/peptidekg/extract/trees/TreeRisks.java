package org.peptidekg.extract.trees;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;

/** Mends what a risk or rate is one of, and participles before a noun that nobody brings about: "worsening pain". */
final class TreeRisks {

    private static final Phrases PHRASES = Phrases.sentences();

    private static final Set<String> COUNTED = PHRASES.words("counted");
    private static final Set<String> LIGHT = PHRASES.words("having");
    private static final Set<String> PEOPLE = PHRASES.words("bearers");

    private final MendedTree tree;
    private final int[] heads;
    private final String[] labels;
    private final List<String> words;

    private TreeRisks(MendedTree tree) {
        this.tree = tree;
        this.heads = tree.heads();
        this.labels = tree.labels();
        this.words = tree.words();
    }

    static void mend(MendedTree tree) {
        var mended = new TreeRisks(tree);
        for (var i = 0; i < tree.size(); i++) {
            mended.had(i);
            mended.drifting(i);
            mended.borne(i);
        }
        for (var i = 0; i < tree.size(); i++) {
            mended.shared(i);
        }
    }

    /** "the risk of having a stroke" is that of a stroke. */
    private void had(int verb) {
        var risk = heads[verb];
        var object = verb > 1 && LIGHT.contains(words.get(verb)) && words.get(verb - 1).equals("of")
                ? tree.child(verb, verb, "obj") : -1;
        if (risk < 0 || object < 0 || risk != verb - 2 || !COUNTED.contains(words.get(risk))) {
            return;
        }
        tree.hang(object, risk, "nmod");
        tree.hang(verb - 1, object, "case");
        tree.hang(verb, object, "mark");
        tree.move(verb, object, verb + 1, heads.length);
    }

    /** "Worsening pain occurred": pain that worsens. */
    private void drifting(int form) {
        if (!TreeParticiples.DRIFTING.contains(words.get(form).toLowerCase(Locale.ROOT))
                || !Word.in(labels[form], "csubj", "csubj:pass") || form + 1 >= heads.length) {
            return;
        }
        var object = tree.child(form, form, "obj");
        var verb = heads[form];
        if (object < 0 || verb < object || hasLeft(object, form, "det")) {
            return;
        }
        tree.hang(object, verb, labels[form].equals("csubj") ? "nsubj" : "nsubj:pass");
        tree.hang(form, object, "amod");
        tree.move(form, object, 0, heads.length);
    }

    /** "treat people with pain": they have it. */
    private void borne(int noun) {
        var with = tree.child(noun, "case");
        var people = with - 1;
        if (with < 1 || !words.get(with).equals("with") || heads[noun] == people || heads[noun] < 0
                || !PEOPLE.contains(words.get(people)) || !Word.in(labels[noun], "obl", "nmod")
                || heads[people] != heads[noun] && heads[heads[noun]] != heads[people]) {
            return;
        }
        tree.hang(noun, people, "nmod");
    }

    /** "a lower risk of stroke, heart attack or death": the risk is one of all three. */
    private void shared(int noun) {
        var risk = heads[noun];
        if (!labels[noun].equals("nmod") || risk < 0 || risk > noun || !COUNTED.contains(words.get(risk))
                || !hasLeft(noun, risk, "case") || !words.get(tree.child(noun, risk, "case")).equals("of")) {
            return;
        }
        for (var k = noun + 1; k < heads.length; k++) {
            if (heads[k] == risk && labels[k].equals("conj") && tree.isNoun(k)
                    && !COUNTED.contains(words.get(k)) && !isChanged(k) && tree.child(k, k, "nmod") < 0) {
                heads[k] = noun;
            }
        }
    }

    /** "improved sleep": what a list goes on with is said to change by itself. */
    private boolean isChanged(int noun) {
        for (var k = 0; k < noun; k++) {
            if (heads[k] == noun && (Word.in(tree.xpos()[k], "VBN", "JJR")
                    || Word.in(labels[k], "det", "nmod:poss") && !Word.in(words.get(k), "a", "an", "another", "any"))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasLeft(int noun, int from, String label) {
        var at = tree.child(noun, from, label);
        return at >= 0 && at < noun;
    }
}
