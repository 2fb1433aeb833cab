package org.peptidekg.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Finds the parts of speech and the tree of dependencies of English sentences, whole or not: a tagger and a transition
 * parser with weights learnt by the averaged perceptron from public treebanks (docs/parser.md). The same words always
 * get the same tree. Threads may share it.
 */
public final class SyntaxParser {

    private static final String BUNDLED = "data/syntax/english.model";

    private final TagNames names;
    private final WordMemory memory;
    private final Weights tagger;
    private final MoveWeights guide;
    private final MoveWeights moves;
    private final Weights labels;

    SyntaxParser(Model model) {
        names = model.names();
        tagger = new Weights(model.tagger());
        memory = new WordMemory(new KnownWords(model.vocabulary()), tagger, names.tags().size());
        guide = new MoveWeights(model.guide());
        moves = new MoveWeights(model.moves());
        labels = new Weights(model.labels());
    }

    /**
     * The parser with the model that comes with the program. Reads some megabytes at each call: keep what it gives.
     * Throws an IllegalStateException if the program comes without the model, an UncheckedIOException if the model is
     * damaged.
     */
    public static SyntaxParser bundled() {
        try (var in = SyntaxParser.class.getClassLoader().getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + BUNDLED);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(BUNDLED + ": " + e.getMessage(), e);
        }
    }

    static SyntaxParser read(InputStream in) throws IOException {
        return new SyntaxParser(Model.read(in));
    }

    /** The tree of a sentence's words, cut as {@code document} cuts them; an empty tree of no words. */
    public Tree parse(List<String> words) {
        return parse(words, tags -> tags);
    }

    /**
     * The tree of a sentence's words, given tags that know more than the tagger.
     *
     * @param mend gets the Penn tag of each word and gives as many back; a changed one must be a tag of the model
     * @throws IllegalArgumentException for a tag that the model does not have
     */
    public Tree parse(List<String> words, UnaryOperator<List<String>> mend) {
        return parse(words, mend, i -> false);
    }

    /**
     * The tree of a sentence's words, given tags that know more than the tagger, and which words may be verbs.
     *
     * @param mend gets the Penn tag of each word and gives as many back; a changed one must be a tag of the model
     * @param verbal whether the word at a place may be a finite verb, where the sentence would else have none
     * @throws IllegalArgumentException for a tag that the model does not have
     */
    public Tree parse(List<String> words, UnaryOperator<List<String>> mend, IntPredicate verbal) {
        var sentence = new WordNumbers(words, memory);
        var analyser = new Analyser(names);
        var tags = analyser.tag(sentence, tagger);
        var first = tags.clone();
        mend(tags, sentence, mend);
        var state = read(analyser, sentence);
        var verbs = new FiniteVerbs(names, analyser, tagger);
        if (verbs.isMissing(words, tags, state)) {
            var found = verbs.find(sentence, tags, first, verbal, () -> read(analyser, sentence));
            state = found == null ? state : found;
        }
        var n = tags.length;
        var tree = new Tree(new String[n], new String[n], new int[n], new String[n]);
        for (var i = 0; i < n; i++) {
            tree.upos()[i] = names.part(tags[i]);
            tree.xpos()[i] = names.penn(tags[i]);
            tree.heads()[i] = state.head[i] == n ? -1 : state.head[i];
            tree.labels()[i] = names.labels().get(state.label[i]);
        }
        return tree;
    }

    private State read(Analyser analyser, WordNumbers sentence) {
        analyser.guide(sentence, guide);
        return analyser.parse(sentence, moves, labels);
    }

    private void mend(int[] tags, WordNumbers sentence, UnaryOperator<List<String>> mend) {
        var penn = IntStream.of(tags).mapToObj(names::penn).toList();
        var mended = mend.apply(penn);
        for (var i = 0; i < tags.length; i++) {
            if (!mended.get(i).equals(penn.get(i))) {
                tags[i] = names.tag(mended.get(i));
                sentence.tag[i] = names.tagHash(tags[i]);
                sentence.part[i] = names.partHash(tags[i]);
            }
        }
    }
}
