package org.peptidekg.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import opennlp.tools.postag.POSModel;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.StringUtil;

/**
 * Tokens with universal parts of speech by OpenNLP's English models, and lemmas. Words joined by hyphens are
 * one token. Threads may share it.
 */
public final class Tagger {

    /** Pieces of text whose words are kept; when there are more, keeping begins anew. */
    private static final int KEPT = 30_000;

    private final TokenCutter cutter =
            new TokenCutter(Models.load("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin", TokenizerModel::new));
    private final TagModel model = new TagModel(Models.load("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", POSModel::new),
            Lemmatizer.bundled());
    private final Map<String, TagModel.Word[]> pieces = new ConcurrentHashMap<>();

    /** The tokens of a text, in order. */
    public List<Token> tag(String text) {
        var plain = Typography.plain(text);
        var words = new ArrayList<TagModel.Word>(plain.length() / 4 + 1);
        var starts = new int[plain.length()];
        var end = 0;
        for (var start = word(plain, 0); start < plain.length(); start = word(plain, end)) {
            end = start;
            for (var word : words(plain.substring(start, pieceEnd(text, plain, start)))) {
                starts[words.size()] = end;
                words.add(word);
                end += word.form().text().length();
            }
        }
        var tags = model.tags(words);
        var tokens = new ArrayList<Token>(tags.length);
        for (var i = 0; i < tags.length; i++) {
            var word = words.get(i).form();
            var tag = word.isParticipleLike() ? "ADJ" : tags[i];
            tokens.add(new Token(starts[i], starts[i] + word.text().length(), word, tag, word.lemma(tag)));
        }
        return tokens;
    }

    private TagModel.Word[] words(String piece) {
        var known = pieces.get(piece);
        if (known != null) {
            return known;
        }
        if (pieces.size() >= KEPT) {
            pieces.clear();
        }
        var words = cutter.cut(piece).stream().map(model::word).toArray(TagModel.Word[]::new);
        pieces.put(piece, words);
        return words;
    }

    /** A long dash between words is a sign by itself: "two stages—sleep and wake". */
    private static int pieceEnd(String text, String plain, int start) {
        if (isLongDash(text, start)) {
            return start + 1;
        }
        var end = blank(plain, start);
        for (var i = start + 1; i < end; i++) {
            if (isLongDash(text, i)) {
                return i;
            }
        }
        return end;
    }

    private static boolean isLongDash(String text, int i) {
        return text.charAt(i) == '\u2014' || text.charAt(i) == '\u2015';
    }

    private static int word(String text, int from) {
        var i = from;
        while (i < text.length() && StringUtil.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int blank(String text, int from) {
        var i = from;
        while (i < text.length() && !StringUtil.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
