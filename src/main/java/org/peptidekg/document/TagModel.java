package org.peptidekg.document;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;

/**
 * OpenNLP's part-of-speech model, each tag settled before the next. It decides as OpenNLP's own tagger does with one
 * alternative, but adds up the weights of what it sees of a word only once for each word: what the model says of a
 * word by itself and as a neighbour does not depend on the sentence. Threads may share it.
 */
final class TagModel {

    /** Words whose weights are kept, up to 1.6 kB each; when there are more, keeping begins anew. */
    private static final int KEPT = 20_000;
    /** Where the word stands when its features are asked for: two words before and two behind it. */
    private static final int MIDDLE = 2;

    private final POSContextGenerator contexts;
    private final Lemmatizer lemmatizer;
    private final Map<String, Context> weights;
    private final String[] tags;
    /** What the model says of the first word of a sentence, the second and the third. */
    private final double[][] first;
    /** What it says behind a tag that opens the sentence, and behind two tags. */
    private final double[][] afterTag;
    private final double[][] afterTags;
    private final Map<String, Word> words = new ConcurrentHashMap<>();

    TagModel(POSModel model, Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
        var structures = model.<AbstractModel>getArtifact("pos.model").getDataStructures();
        this.weights = contexts(structures[1]);
        // Interned, for readers compare tags with constants all the time.
        this.tags = Stream.of((String[]) structures[2]).map(String::intern).toArray(String[]::new);
        this.contexts = model.getFactory().getPOSContextGenerator();
        if (model.getFactory().getTagDictionary() != null) {
            throw new IllegalStateException("a model with a dictionary of tags is not provided for");
        }
        this.first = new double[][] {sum("S=begin"), sum("p1S=begin"), sum("p2S=begin")};
        this.afterTag = new double[tags.length][];
        this.afterTags = new double[tags.length * tags.length][];
        for (var i = 0; i < tags.length; i++) {
            afterTag[i] = sum("t=" + tags[i]);
            for (var k = 0; k < tags.length; k++) {
                afterTags[i * tags.length + k] = sum("t=" + tags[k], "t2=" + tags[i] + "," + tags[k]);
            }
        }
    }

    private double[] sum(String... features) {
        var sum = new double[tags.length];
        for (var feature : features) {
            add(weights.get(feature), sum);
        }
        return sum;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Context> contexts(Object structure) {
        return Map.copyOf((Map<String, Context>) structure);
    }

    /** A word with what the model knows of it. */
    static final class Word {

        private final WordForm form;
        private final double[] own;
        /** What it says of the word behind it, and so on; null if nothing. */
        private final double[] oneBefore;
        private final double[] twoBefore;
        private final double[] oneBehind;
        private final double[] twoBehind;

        private Word(WordForm form, double[] own, double[] oneBefore, double[] twoBefore, double[] oneBehind,
                double[] twoBehind) {
            this.form = form;
            this.own = own;
            this.oneBefore = oneBefore;
            this.twoBefore = twoBefore;
            this.oneBehind = oneBehind;
            this.twoBehind = twoBehind;
        }

        WordForm form() {
            return form;
        }
    }

    Word word(String text) {
        var known = words.get(text);
        if (known != null) {
            return known;
        }
        if (words.size() >= KEPT) {
            words.clear();
        }
        var word = learn(text);
        words.put(text, word);
        return word;
    }

    private Word learn(String text) {
        var own = new double[tags.length];
        var beside = new double[4][];
        for (var feature : features(text)) {
            var context = weights.get(feature);
            if (feature.startsWith("p1w=")) {
                beside[0] = context == null ? null : sum(feature);
            } else if (feature.startsWith("p2w=")) {
                beside[1] = context == null ? null : sum(feature);
            } else if (feature.startsWith("n1w=")) {
                beside[2] = context == null ? null : sum(feature);
            } else if (feature.startsWith("n2w=")) {
                beside[3] = context == null ? null : sum(feature);
            } else if (!feature.startsWith("t=") && !feature.startsWith("t2=") && !feature.startsWith("p2S=")) {
                add(context, own);
            }
        }
        return new Word(new WordForm(text, lemmatizer), own, beside[0], beside[1], beside[2], beside[3]);
    }

    /** The features of a word among its like; the generator remembers its last call, so threads take turns. */
    private String[] features(String text) {
        synchronized (contexts) {
            return contexts.getContext(MIDDLE, new String[] {text, text, text, text, text},
                    new String[] {tags[0], tags[0]}, null);
        }
    }

    /** The tags of the words of one sentence. */
    String[] tags(List<Word> sentence) {
        var found = new String[sentence.size()];
        var scores = new double[tags.length];
        var last = -1;
        var before = -1;
        for (var i = 0; i < found.length; i++) {
            var own = sentence.get(i).own;
            System.arraycopy(own, 0, scores, 0, scores.length);
            if (i > 0) {
                add(sentence.get(i - 1).oneBefore, scores);
                add(i > 1 ? afterTags[before * tags.length + last] : afterTag[last], scores);
            }
            if (i > 1) {
                add(sentence.get(i - 2).twoBefore, scores);
            }
            if (i + 1 < found.length) {
                add(sentence.get(i + 1).oneBehind, scores);
            }
            if (i + 2 < found.length) {
                add(sentence.get(i + 2).twoBehind, scores);
            }
            if (i < first.length) {
                add(first[i], scores);
            }
            before = last;
            last = best(scores);
            found[i] = tags[last];
        }
        return found;
    }

    private static void add(Context context, double[] sums) {
        if (context == null) {
            return;
        }
        var outcomes = context.getOutcomes();
        var parameters = context.getParameters();
        for (var i = 0; i < outcomes.length; i++) {
            sums[outcomes[i]] += parameters[i];
        }
    }

    private static void add(double[] more, double[] sums) {
        if (more == null) {
            return;
        }
        for (var i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    private static int best(double[] scores) {
        var best = 0;
        for (var i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
