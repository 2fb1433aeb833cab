package org.peptidekg.extract.trees;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.syntax.Tree;

/** Mends what a risk or rate is one of, and participles before a noun that nobody brings about: "worsening pain". */
final class TreeRisks {

    private static final Phrases PHRASES = Phrases.sentences();

    private static final Set<String> COUNTED = PHRASES.words("counted");
    private static final Set<String> LIGHT = PHRASES.words("having");
    private static final Set<String> PEOPLE = PHRASES.words("bearers");
    /** Participles of what goes on by itself. */
    static final Set<String> DRIFTING = PHRASES.words("drifting");

    private final Tree tree;
    private final int[] heads;
    private final String[] labels;
    private final List<String> words;

    private TreeRisks(Tree tree, List<String> words) {
        this.tree = tree;
        this.heads = tree.heads().clone();
        this.labels = tree.labels().clone();
        this.words = words;
    }

    static Tree mend(Tree tree, List<String> words) {
        var mended = new TreeRisks(tree, words);
        for (var i = 0; i < mended.heads.length; i++) {
            mended.had(i);
            mended.drifting(i);
            mended.borne(i);
        }
        for (var i = 0; i < mended.heads.length; i++) {
            mended.shared(i);
        }
        return new Tree(tree.upos(), tree.xpos(), mended.heads, mended.labels);
    }

    /** "the risk of having a stroke" is that of a stroke. */
    private void had(int verb) {
        var risk = heads[verb];
        var object = verb > 1 && LIGHT.contains(words.get(verb)) && words.get(verb - 1).equals("of")
                ? child(verb, verb, "obj") : -1;
        if (risk < 0 || object < 0 || risk != verb - 2 || !COUNTED.contains(words.get(risk))) {
            return;
        }
        heads[object] = risk;
        labels[object] = "nmod";
        heads[verb - 1] = object;
        labels[verb - 1] = "case";
        heads[verb] = object;
        labels[verb] = "mark";
        new Arcs(heads, labels).move(verb, object, verb + 1, heads.length);
    }

    /** "Worsening pain occurred": pain that worsens. */
    private void drifting(int form) {
        if (!DRIFTING.contains(words.get(form).toLowerCase(Locale.ROOT))
                || !Word.in(labels[form], "csubj", "csubj:pass") || form + 1 >= heads.length) {
            return;
        }
        var object = child(form, form, "obj");
        var verb = heads[form];
        if (object < 0 || verb < object || hasLeft(object, form, "det")) {
            return;
        }
        heads[object] = verb;
        labels[object] = labels[form].equals("csubj") ? "nsubj" : "nsubj:pass";
        heads[form] = object;
        labels[form] = "amod";
        new Arcs(heads, labels).move(form, object, 0, heads.length);
    }

    /** "treat people with pain": they have it. */
    private void borne(int noun) {
        var with = child(noun, -1, "case");
        var people = with - 1;
        if (with < 1 || !words.get(with).equals("with") || heads[noun] == people || heads[noun] < 0
                || !PEOPLE.contains(words.get(people)) || !Word.in(labels[noun], "obl", "nmod")
                || heads[people] != heads[noun] && heads[heads[noun]] != heads[people]) {
            return;
        }
        heads[noun] = people;
        labels[noun] = "nmod";
    }

    /** "a lower risk of stroke, heart attack or death": the risk is one of all three. */
    private void shared(int noun) {
        var risk = heads[noun];
        if (!labels[noun].equals("nmod") || risk < 0 || risk > noun || !COUNTED.contains(words.get(risk))
                || !hasLeft(noun, risk, "case") || !words.get(child(noun, risk, "case")).equals("of")) {
            return;
        }
        for (var k = noun + 1; k < heads.length; k++) {
            if (heads[k] == risk && labels[k].equals("conj") && Word.in(tree.upos()[k], "NOUN", "PROPN")
                    && !COUNTED.contains(words.get(k)) && !isChanged(k) && child(k, k, "nmod") < 0) {
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
        var at = child(noun, from, label);
        return at >= 0 && at < noun;
    }

    private int child(int head, int behind, String label) {
        return new Arcs(heads, labels).child(head, behind, label);
    }
}
