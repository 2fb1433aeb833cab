package org.peptidekg.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.junit.jupiter.api.Test;
import org.peptidekg.ShippedArticles;
import org.peptidekg.text.MappedText;

/** Our own cutting and tagging decide as OpenNLP's do, word for word. */
class TaggerTest {

    private static final List<String> SENTENCES = List.of("", "Yes", "It doesn't raise blood pressure (n = 24).",
            "Vortide, a 5-amino-acid peptide, isn't sold; users' reports vary.",
            "In rats it lowered IL-6/TNF-\u03B1 by 20%, thereby easing pain...", "- 250\u2013300 mcg, twice daily");

    private final TokenizerModel tokens = Models.load("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin", TokenizerModel::new);
    private final POSModel tags = Models.load("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", POSModel::new);

    @Test
    void tagsAreThoseOfTheModel() {
        var own = new TagModel(tags, Lemmatizer.bundled());
        var search = new BeamSearch(1, tags.<MaxentModel>getArtifact("pos.model"));
        var contexts = tags.getFactory().getPOSContextGenerator();
        var validator = tags.getFactory().getSequenceValidator();
        var tokenizer = new TokenizerME(tokens);
        var count = 0;
        for (var sentence : sentences()) {
            var words = tokenizer.tokenize(sentence);
            if (words.length > 0) {
                assertArrayEquals(search.bestSequence(words, null, contexts, validator).getOutcomes().toArray(),
                        own.tags(Arrays.stream(words).map(own::word).toList()), sentence);
            }
            count += words.length;
        }
        assertTrue(count > 1000, "too few words to tell: " + count);
    }

    @Test
    void piecesAreCutWhereTheModelCuts() {
        var cutter = new TokenCutter(tokens);
        var tokenizer = new TokenizerME(tokens);
        for (var sentence : sentences()) {
            for (var piece : tokenizer.tokenize(sentence)) {
                assertEquals(piece, String.join("", cutter.cut(piece)));
            }
        }
        assertEquals(List.of("does", "n't"), cutter.cut("doesn't"));
        assertEquals(List.of("5-amino-acid"), cutter.cut("5-amino-acid"));
        assertEquals(List.of("(", "9.9", "%", ")"), cutter.cut("(9.9%)"));
        assertEquals(List.of("peptide", ","), cutter.cut("peptide,"));
    }

    private static List<String> sentences() {
        var splitter = new SentenceSplitter(SentenceSplitter.model());
        var found = new ArrayList<>(SENTENCES);
        for (var article : ShippedArticles.read()) {
            for (var unit : new DocumentReader().read(article).units()) {
                if (unit instanceof Unit.Sentence sentence) {
                    MappedText text = sentence.text();
                    splitter.split(text.text()).forEach(span -> found.add(
                            Typography.plain(text.text().substring(span[0], span[1]))));
                }
            }
        }
        return found;
    }
}
