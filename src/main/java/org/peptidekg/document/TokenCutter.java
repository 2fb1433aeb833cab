package org.peptidekg.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.tokenize.TokenContextGenerator;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Cuts what stands between two blanks into words and signs by OpenNLP's model. The model looks at nothing beyond the
 * blanks, so what is found for a piece holds wherever it stands. Words joined by hyphens are one token; "doesn't" and
 * "peptide's" are two, as the tagger learnt them. Threads may share it.
 */
final class TokenCutter {

    private static final Pattern CONTRACTION =
            Pattern.compile("(?i)(\\p{L}[\\p{L}\\p{N}-]*?)(n't|'(?:s|re|ve|ll|d|m))");

    private static final Pattern FRAGMENT =
            Pattern.compile("\\p{L}[\\p{L}\\p{N}-]*\\(\\d{1,3}[-\u2013]\\d{1,3}\\)(?:-\\p{L}+)?");

    private final MaxentModel model;
    private final TokenContextGenerator contexts;

    TokenCutter(TokenizerModel model) {
        this.model = model.getMaxentModel();
        this.contexts = model.getFactory().getContextGenerator();
        if (model.useAlphaNumericOptimization() || model.getAbbreviations() != null) {
            throw new IllegalStateException("a model with abbreviations or uncut words is not provided for");
        }
    }

    /** The tokens of a piece of text without blanks, in order and without gaps. */
    List<String> cut(String piece) {
        var tokens = new ArrayList<String>();
        var fragment = FRAGMENT.matcher(piece);
        if (piece.indexOf('(') > 0 && fragment.lookingAt()) {
            // The residues of a fragment are part of its name: "ACTH(4-10)".
            tokens.add(fragment.group());
            tokens.addAll(fragment.end() == piece.length() ? List.of() : cut(piece.substring(fragment.end())));
            return tokens;
        }
        var start = 0;
        for (var end : joined(piece, split(piece))) {
            var token = piece.substring(start, end);
            var matcher = CONTRACTION.matcher(token);
            if (matcher.matches()) {
                tokens.add(matcher.group(1));
                tokens.add(matcher.group(2));
            } else {
                tokens.add(token);
            }
            start = end;
        }
        return tokens;
    }

    private List<Integer> split(String piece) {
        var ends = new ArrayList<Integer>();
        for (var i = 1; i < piece.length(); i++) {
            if (!inNumber(piece, i)
                    && model.getBestOutcome(model.eval(contexts.getContext(piece, i))).equals(TokenizerME.SPLIT)) {
                ends.add(i);
            }
        }
        ends.add(piece.length());
        return ends;
    }

    /** "9.9": a point between two digits parts nothing, whatever the model thinks of it behind a bracket. */
    private static boolean inNumber(String piece, int at) {
        var point = piece.charAt(at) == '.' ? at : at - 1;
        return point > 0 && point + 1 < piece.length() && piece.charAt(point) == '.'
                && Character.isDigit(piece.charAt(point - 1)) && Character.isDigit(piece.charAt(point + 1));
    }

    private static List<Integer> joined(String piece, List<Integer> split) {
        var ends = new ArrayList<Integer>();
        var hyphen = false;
        var start = 0;
        for (var end : split) {
            var last = ends.size() - 1;
            var isHyphen = end - start == 1 && "-/".indexOf(piece.charAt(start)) >= 0;
            if (last >= 0 && !piece.startsWith("'", start)
                    && (isHyphen && isWord(piece, end) && isWord(piece, start - 1) || hyphen)) {
                ends.set(last, end);
            } else {
                ends.add(end);
            }
            hyphen = piece.charAt(end - 1) == '-' && (last >= 0 || end - start > 1) && isWord(piece, end);
            start = end;
        }
        return ends;
    }

    private static boolean isWord(String text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
