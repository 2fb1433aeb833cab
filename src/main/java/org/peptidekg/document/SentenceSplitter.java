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

    private final SentenceDetectorME detector;

    SentenceSplitter(SentenceModel model) {
        this.detector = new SentenceDetectorME(model);
    }

    static SentenceModel model() {
        return Models.load(MODEL, SentenceModel::new);
    }

    /** Start and end of each sentence; white space at the borders left out. */
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
        return found;
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
