package org.peptidekg.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/** Sentence borders by OpenNLP's English model (trained on UD English EWT). Not thread-safe, as the detector is not. */
final class SentenceSplitter {

    private static final String MODEL = "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    private static final Pattern ABBREVIATION =
            Pattern.compile("\\b(?:et al|e\\.g|i\\.e|vs|approx|cf|Dr|Prof|Fig|No|St)\\.$");

    private static final int LONGEST = 10;
    /** Characters of a sentence; the longest of people's have half of it. */
    private static final int MOST = 3_000;

    private final SentenceDetectorME detector;

    SentenceSplitter(SentenceModel model) {
        this.detector = new SentenceDetectorME(model);
    }

    static SentenceModel model() {
        return Models.load(MODEL, SentenceModel::new);
    }

    /**
     * Start and end of each sentence; white space at the borders left out. What goes on for longer than any sentence,
     * such as a list of thousands of names, is cut at blanks: the work on a sentence grows faster than its length.
     */
    List<int[]> split(String text) {
        var plain = Typography.plain(text);
        var found = new ArrayList<int[]>();
        for (var span : detector.sentPosDetect(plain)) {
            var previous = found.isEmpty() ? null : found.get(found.size() - 1);
            if (previous != null && (endsShort(plain, previous[1])
                    || !isBorder(plain, previous[1], span.getStart()))) {
                previous[1] = span.getEnd();
            } else {
                found.add(new int[] {span.getStart(), span.getEnd()});
            }
        }
        return found.stream().flatMap(span -> cut(plain, span[0], span[1]).stream()).toList();
    }

    private static List<int[]> cut(String text, int begin, int end) {
        var pieces = new ArrayList<int[]>();
        var from = begin;
        while (end - from > MOST) {
            var to = from + MOST;
            while (to > from && !Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            to = to > from ? to : from + MOST - (Character.isLowSurrogate(text.charAt(from + MOST)) ? 1 : 0);
            pieces.add(trimmed(text, from, to));
            from = to;
        }
        pieces.add(trimmed(text, from, end));
        return pieces.stream().filter(span -> span[0] < span[1]).toList();
    }

    private static int[] trimmed(String text, int begin, int end) {
        var from = begin;
        var to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new int[] {from, to};
    }

    private static boolean endsShort(String text, int end) {
        return ABBREVIATION.matcher(text).region(Math.max(0, end - LONGEST), end).useTransparentBounds(true).find();
    }

    /** The model also breaks behind abbreviations and at line ends; a sentence begins with no lower-case letter. */
    private static boolean isBorder(String text, int end, int next) {
        return !Character.isLowerCase(text.charAt(next)) || "!?.".indexOf(text.charAt(end - 1)) < 0
                && text.substring(end, next).contains("\n\n");
    }
}
