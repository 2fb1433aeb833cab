package org.peptidekg.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.SequenceValidator;

/**
 * Tokens with universal parts of speech by OpenNLP's English models, and lemmas. Words joined by hyphens are
 * one token. Made for one thread, as OpenNLP's tools are; {@link Factory} holds what threads may share.
 */
public final class Tagger {

    private static final Pattern PARTICIPLE_LIKE = Pattern.compile(
            ".*-(?:\\p{L}+(?:ing|ed)|like|related|specific|free|based|dependent|induced|driven|term|wide|rich|bound"
                    + "|known|borne|day|grade|prone|sparing|mediated|naive|resistant|sensitive)");

    /** Each tag is settled before the next: a third of the work of OpenNLP's own three alternatives. */
    private static final int BEAM = 1;
    private static final String MODEL_ENTRY = "pos.model";

    private static final Pattern CONTRACTION =
            Pattern.compile("(?i)(\\p{L}[\\p{L}\\p{N}-]*?)(n't|'(?:s|re|ve|ll|d|m))");

    private final TokenizerME tokenizer;
    private final BeamSearch tagger;
    private final POSContextGenerator contexts;
    private final SequenceValidator<String> validator;
    private final Lemmatizer lemmatizer;

    private Tagger(Factory factory) {
        this.tokenizer = new TokenizerME(factory.tokens);
        this.tagger = new BeamSearch(BEAM, factory.tags.<MaxentModel>getArtifact(MODEL_ENTRY));
        this.contexts = factory.tags.getFactory().getPOSContextGenerator();
        this.validator = factory.tags.getFactory().getSequenceValidator();
        this.lemmatizer = factory.lemmatizer;
    }

    /** The loaded models. */
    public static final class Factory {

        private final TokenizerModel tokens =
                Models.load("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin", TokenizerModel::new);
        private final POSModel tags = Models.load("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", POSModel::new);
        private final Lemmatizer lemmatizer = Lemmatizer.bundled();

        public Tagger tagger() {
            return new Tagger(this);
        }

        public Lemmatizer lemmatizer() {
            return lemmatizer;
        }
    }

    /** The tokens of a text, in order. */
    public List<Token> tag(String text) {
        var plain = Typography.plain(text);
        var spans = joined(plain);
        var words = spans.stream().map(span -> plain.substring(span[0], span[1])).toArray(String[]::new);
        var tags = words.length == 0 ? List.<String>of()
                : tagger.bestSequence(words, null, contexts, validator).getOutcomes();
        var tokens = new ArrayList<Token>();
        for (var i = 0; i < words.length; i++) {
            var tag = PARTICIPLE_LIKE.matcher(words[i].toLowerCase(Locale.ROOT)).matches() ? "ADJ" : tags.get(i);
            tokens.add(new Token(spans.get(i)[0], spans.get(i)[1], words[i], tag, lemmatizer.lemma(words[i], tag)));
        }
        return tokens;
    }

    private List<int[]> joined(String text) {
        var spans = new ArrayList<int[]>();
        var hyphen = false;
        for (var span : tokenizer.tokenizePos(text)) {
            var previous = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            var touches = previous != null && previous[1] == span.getStart();
            var isHyphen = span.length() == 1 && "-/".indexOf(text.charAt(span.getStart())) >= 0;
            if (touches && !text.startsWith("'", span.getStart())
                    && (isHyphen && isWord(text, span.getEnd()) && isWord(text, previous[1] - 1) || hyphen)) {
                previous[1] = span.getEnd();
            } else {
                spans.add(new int[] {span.getStart(), span.getEnd()});
            }
            hyphen = text.charAt(span.getEnd() - 1) == '-' && (touches || span.length() > 1)
                    && isWord(text, span.getEnd());
        }
        return spans.stream().flatMap(span -> contracted(text, span).stream()).toList();
    }

    /** "doesn't" and "peptide's" are two tokens each, as the tagger learnt them. */
    private static List<int[]> contracted(String text, int[] span) {
        var matcher = CONTRACTION.matcher(text.substring(span[0], span[1]));
        if (!matcher.matches()) {
            return List.of(span);
        }
        var cut = span[0] + matcher.end(1);
        return List.of(new int[] {span[0], cut}, new int[] {cut, span[1]});
    }

    private static boolean isWord(String text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
