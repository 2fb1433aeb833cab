package org.peptidekg.extract.trees;

import java.util.List;
import java.util.stream.IntStream;
import java.util.Set;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;

/**
 * Mends what lists and examples hang on. In "a peptide that is studied for pain, sleep and memory" no peptide is joined
 * to sleep: what has an article is not joined to what has none over a clause that describes it. In "side effects are
 * mostly mild (nausea, headache)" and "the complaints were digestive, such as nausea" they are examples of the subject,
 * and so are exceptions: "no side effects apart from nausea".
 */
final class TreeLists {

    private static final Set<String> EXCEPT = Phrases.sentences().words("excepting");

    private final MendedTree tree;
    private final List<String> words;
    private final int[] heads;
    private final String[] labels;

    private TreeLists(MendedTree tree) {
        this.tree = tree;
        this.words = tree.words();
        this.heads = tree.heads();
        this.labels = tree.labels();
    }

    static void mend(MendedTree tree) {
        var mended = new TreeLists(tree);
        for (var i = 3; i < tree.size(); i++) {
            mended.far(i);
            mended.dash(i);
            mended.second(i);
        }
        for (var i = 3; i < tree.size(); i++) {
            mended.exception(i);
            mended.example(i);
        }
    }

    private void far(int conjunct) {
        var far = heads[conjunct];
        if (!labels[conjunct].equals("conj") || far < 0 || far > conjunct || !tree.isNoun(conjunct) || !tree.isNoun(far)
                || tree.child(far, "det") < 0 || tree.child(conjunct, "det") >= 0 || tree.child(conjunct, "nsubj") >= 0
                || tree.child(conjunct, "cop") >= 0) {
            return;
        }
        var near = before(conjunct);
        if (near > far + 1 && Word.in(labels[near], "obl", "obj", "nmod", "conj") && isDescribed(near, far)) {
            heads[conjunct] = near;
        }
    }

    /** "releases luteinizing hormone (LH), a hormone that": a second object behind a comma tells what the first is. */
    private void second(int noun) {
        var verb = heads[noun];
        if (!labels[noun].equals("obj") || verb < 0 || verb > noun) {
            return;
        }
        var first = first(noun);
        if (first < 3 || !words.get(first - 1).equals(",")
                || !words.get(first - 2).equals(")")
                || !Word.in(words.get(first), "a", "an", "the")
                || IntStream.range(verb + 1, first).noneMatch(k -> heads[k] == verb && labels[k].equals("obj"))) {
            return;
        }
        var host = first - 2;
        while (host > verb && !words.get(host).equals("(")) {
            host--;
        }
        host--;
        if (host > verb && tree.isNoun(host)) {
            tree.hang(noun, host, "appos");
        }
    }

    /** "acts on keratinocytes - skin cells that": behind a dash a noun says what the one before is. */
    private void dash(int noun) {
        var before = heads[noun];
        if (labels[noun].equals("conj") && before >= 0 && before < noun && tree.isNoun(noun) && tree.isNoun(before)) {
            var first = noun;
            while (first > 0 && tree.isBelow(first - 1, noun)
                    && !Word.in(words.get(first - 1), "-", "\u2013", "\u2014")) {
                first--;
            }
            if (first > 1 && Word.in(words.get(first - 1), "-", "\u2013", "\u2014") && before == first - 2) {
                labels[noun] = "appos";
                for (var k = noun + 1; k < heads.length; k++) {
                    if (heads[k] == before && labels[k].equals("acl:relcl")) {
                        heads[k] = noun;
                    }
                }
            }
        }
    }

    /** The head of the noun phrase that stands right before the comma or "and" of a list's member. */
    private int before(int conjunct) {
        var k = first(conjunct) - 1;
        while (k > 0 && Word.in(tree.upos()[k], "PUNCT", "CCONJ")) {
            k--;
        }
        return k > 0 && tree.isNoun(k) ? k : -1;
    }

    /** The first word of the phrase of a noun. */
    private int first(int noun) {
        var first = noun;
        while (first > 0 && tree.isBelow(first - 1, noun)) {
            first--;
        }
        return first;
    }

    /** Whether a word stands in a clause that describes a noun. */
    private boolean isDescribed(int word, int noun) {
        // What was mended before may have made a circle, of which the whole tree is rid in the end.
        var steps = 0;
        for (var k = word; k >= 0 && k != noun && steps++ <= heads.length; k = heads[k]) {
            if (heads[k] == noun && Word.in(labels[k], "acl", "acl:relcl")) {
                return true;
            }
        }
        return false;
    }

    private void example(int noun) {
        if (!tree.isNoun(noun)) {
            return;
        }
        var adjective = heads[noun];
        var bracketed = words.get(noun - 1).equals("(") && adjective == noun - 2;
        var such = words.get(noun - 1).equals("as") && words.get(noun - 2).equals("such")
                || Word.in(words.get(noun - 1), "including", "like");
        if (!bracketed && !such || adjective < 0 || adjective > noun || !tree.upos()[adjective].equals("ADJ")
                || tree.child(adjective, "cop") < 0) {
            return;
        }
        var subject = tree.child(adjective, "nsubj");
        if (subject >= 0 && subject < adjective && tree.isNoun(subject)) {
            tree.hang(noun, subject, bracketed ? "appos" : "nmod");
        }
    }

    /** The exception stands beside what it is excepted from. */
    private void exception(int noun) {
        if (!tree.isNoun(noun)) {
            return;
        }
        var first = noun;
        while (first > 1 && heads[first - 1] == noun && !labels[first - 1].equals("case")) {
            first--;
        }
        var two = first > 1 && EXCEPT.contains(words.get(first - 2) + " " + words.get(first - 1));
        var start = two ? first - 2 : EXCEPT.contains(words.get(first - 1)) ? first - 1 : -1;
        var before = start > 0 && words.get(start - 1).equals(",") ? start - 2 : start - 1;
        if (start < 1 || before < 0 || !tree.isNoun(before)) {
            return;
        }
        for (var k = start; k < first; k++) {
            tree.hang(k, noun, "case");
        }
        tree.hang(noun, before, "nmod");
    }
}
