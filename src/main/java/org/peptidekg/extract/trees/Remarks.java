package org.peptidekg.extract.trees;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.extract.rules.Word;
import org.peptidekg.syntax.SyntaxParser;
import org.peptidekg.syntax.Tree;

/**
 * Reads a sentence with a remark between two dashes, or with what a kind is called, as if it were not there, and hangs
 * that on the word before: "current drugs – steroids among them – work by dampening inflammation", "a hormone called
 * oxytocin eases pain", "it did not, in fact, ease pain".
 */
final class Remarks {

    /** Tags that a word may bring with it. */
    private static final Set<String> KNOWN = Set.of("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "NN", "NNS", "JJ", "JJR",
            "JJS");
    private static final int LEAST_BEHIND = 2;
    private static final int MOST_INSERTED = 5;
    private static final Set<String> HELPING = Phrases.sentences().words("helping");
    private static final Set<String> CALLING = Phrases.sentences().words("calling");

    private final SyntaxParser parser;
    private final List<String> words;
    private final Tree whole;
    private final IntPredicate verbal;
    private final int from;
    private final int to;

    private Remarks(SyntaxParser parser, List<String> words, Tree whole, IntPredicate verbal, int[] dashes) {
        this.parser = parser;
        this.words = words;
        this.whole = whole;
        this.verbal = verbal;
        this.from = dashes[0];
        this.to = dashes[1];
    }

    /**
     * The tree of the words with the remarks apart.
     *
     * @param whole the tree of all the words
     * @param verbal which words may be finite verbs
     * @param named which words are names
     */
    static Tree apart(SyntaxParser parser, List<String> words, Tree whole, IntPredicate verbal, IntPredicate named) {
        var dashes = IntStream.range(0, words.size()).filter(i -> Word.in(words.get(i), "–", "—", "-", "--"))
                .toArray();
        var paired = dashes.length == 2 && dashes[0] > 0 && dashes[1] > dashes[0] + 1
                && dashes[1] + LEAST_BEHIND < words.size() && words.get(words.size() - 1).equals(".");
        if (paired) {
            return new Remarks(parser, words, whole, verbal, dashes).apart();
        }
        var inserted = IntStream.range(2, words.size() - LEAST_BEHIND).filter(i -> words.get(i).equals(",")
                && (whole.labels()[i - 1].startsWith("aux") || HELPING.contains(words.get(i - 1))
                        || Word.in(words.get(i - 1), "not", "n't") && whole.labels()[i - 2].startsWith("aux"))
                && behind(words, whole, i) > 0).findFirst();
        if (inserted.isPresent()) {
            return new Remarks(parser, words, whole, verbal, new int[] {inserted.getAsInt(),
                behind(words, whole, inserted.getAsInt())}).inserted();
        }
        var calling = IntStream.range(1, words.size() - 1 - LEAST_BEHIND).filter(i -> CALLING.contains(words.get(i))
                && named.test(i + 1) && whole.upos()[i - 1].equals("NOUN")).findFirst();
        return calling.isEmpty() ? whole : new Remarks(parser, words, whole, verbal,
                new int[] {calling.getAsInt(), calling.getAsInt() + 1}).called();
    }

    /** The comma behind a few words without a verb, -1 if there is none. */
    private static int behind(List<String> words, Tree whole, int comma) {
        var next = comma + 1;
        while (next < words.size() && next - comma <= MOST_INSERTED && !words.get(next).equals(",")
                && !Word.in(whole.xpos()[next], "VBZ", "VBP", "VBD", "MD")) {
            next++;
        }
        return next > comma + 1 && next < words.size() - LEAST_BEHIND && words.get(next).equals(",") ? next : -1;
    }

    /** "did not, in fact, raise X": between commas behind a helping word. */
    private Tree inserted() {
        var around = IntStream.range(0, words.size()).filter(i -> i < from || i > to).toArray();
        var inside = IntStream.range(from + 1, to).toArray();
        var inner = parse(inside);
        var joined = joined(parse(around), around, inner, inside);
        var helped = joined.heads()[from - 1];
        var top = inside[root(inner)];
        hang(joined, top, helped < 0 ? from - 1 : helped, joined.upos()[top].equals("ADV") ? "advmod" : "obl");
        return joined;
    }

    /** "a hormone called oxytocin": the name is another word for the kind. */
    private Tree called() {
        var around = IntStream.range(0, words.size()).filter(i -> i < from || i > to).toArray();
        var outer = parse(around);
        var joined = loose();
        place(outer, around, joined);
        joined.heads()[from] = to;
        joined.labels()[from] = "advmod";
        joined.upos()[from] = "ADV";
        joined.xpos()[from] = "RB";
        joined.heads()[to] = from - 1;
        joined.labels()[to] = "appos";
        joined.upos()[to] = "PROPN";
        joined.xpos()[to] = "NNP";
        return joined;
    }

    private Tree apart() {
        var around = IntStream.range(0, words.size()).filter(i -> i < from || i > to || i == to && isFront()).toArray();
        var inside = IntStream.range(from + 1, to).toArray();
        var outer = parse(around);
        var root = root(outer);
        if (!Word.in(outer.upos()[root], "VERB", "AUX") && IntStream.range(0, around.length)
                .noneMatch(k -> outer.heads()[k] == root && outer.labels()[k].equals("cop"))) {
            return whole;
        }
        var inner = parse(inside);
        var joined = joined(outer, around, inner, inside);
        var heads = joined.heads();
        var upos = joined.upos();
        var top = inside[root(inner)];
        var host = from - 1;
        while (upos[host].equals("PUNCT") && heads[host] >= 0) {
            host = heads[host];
        }
        hang(joined, top, host, label(inner, Word.in(upos[host], "NOUN", "PROPN", "PRON")));
        if (joined.labels()[from + 1].equals("case")) {
            heads[from + 1] = top;
        }
        return joined;
    }

    /** "In old mice – those over a year – it raises X": the remark stands where a comma would. */
    private boolean isFront() {
        return whole.upos()[0].equals("ADP") && IntStream.range(0, from).noneMatch(i -> words.get(i).equals(",")
                || Word.in(whole.xpos()[i], "VBZ", "VBP", "VBD", "MD"));
    }

    private static String label(Tree inner, boolean noun) {
        var root = root(inner);
        if (inner.labels()[0].equals("case")) {
            return noun ? "nmod" : "obl";
        }
        if (noun && Word.in(inner.xpos()[root], "VBN", "VBG", "JJ")) {
            return "acl";
        }
        return noun && Word.in(inner.upos()[root], "NOUN", "PROPN") ? "appos" : "parataxis";
    }

    private Tree parse(int[] places) {
        return parser.parse(IntStream.of(places).mapToObj(i -> i == to ? "," : words.get(i)).toList(),
                tags -> IntStream.range(0, tags.size()).mapToObj(k -> known(places[k], tags.get(k))).toList(),
                k -> verbal.test(places[k]));
    }

    /** The tag that a word had in the whole sentence, where it can be given. */
    private String known(int word, String tag) {
        var known = whole.xpos()[word];
        return KNOWN.contains(known) && word != to + 1 ? known : tag;
    }

    /** The words with their tags and no arcs yet. */
    private Tree loose() {
        return new Tree(whole.upos().clone(), whole.xpos().clone(), new int[words.size()], new String[words.size()]);
    }

    /** All words, with the trees of those around and of those inside, which nothing ties together yet. */
    private Tree joined(Tree outer, int[] around, Tree inner, int[] inside) {
        var joined = loose();
        place(outer, around, joined);
        place(inner, inside, joined);
        return joined;
    }

    /** Makes what stands inside depend on a word, and the signs around it on what stands inside. */
    private void hang(Tree joined, int top, int host, String label) {
        joined.heads()[top] = host;
        joined.labels()[top] = label;
        for (var mark : new int[] {from, to}) {
            joined.heads()[mark] = top;
            joined.labels()[mark] = "punct";
        }
    }

    /** Puts the tree of some words where these stand among all. */
    private static void place(Tree tree, int[] places, Tree into) {
        for (var k = 0; k < places.length; k++) {
            into.heads()[places[k]] = tree.heads()[k] < 0 ? -1 : places[tree.heads()[k]];
            into.labels()[places[k]] = tree.labels()[k];
            into.upos()[places[k]] = tree.upos()[k];
            into.xpos()[places[k]] = tree.xpos()[k];
        }
    }

    private static int root(Tree tree) {
        return IntStream.range(0, tree.size()).filter(k -> tree.heads()[k] < 0).findFirst().orElseThrow();
    }
}
