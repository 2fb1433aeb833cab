package org.peptidekg.endpoint.parts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;

/**
 * Marks places in the text of an article. Places may overlap: the text is cut where one begins or ends, and each
 * piece knows all places that it belongs to. Not thread-safe: remembers which places it has anchored.
 */
public final class ArticleMarks {

    /**
     * A place.
     *
     * @param id where links lead to; empty for words that are marked as cues
     * @param start first code point of the text
     * @param end first code point behind it
     * @param number what stands behind the words; another one for each place
     */
    public record Mark(String id, int start, int end, int number) {

        boolean isCue() {
            return id.isEmpty();
        }
    }

    private final List<Mark> marks;
    private final int[] codePoints;
    private final Set<String> anchored = new HashSet<>();

    public ArticleMarks(SourceText source, List<Mark> marks) {
        this.marks = marks.stream().sorted(java.util.Comparator.comparing(Mark::start).thenComparing(Mark::end)
                .thenComparing(Mark::number)).toList();
        this.codePoints = new int[source.length() + 1];
        var count = 0;
        for (var i = 0; i < source.length(); i++) {
            // Both halves of a surrogate pair are one code point.
            var second = i > 0 && Character.isSurrogatePair(source.content().charAt(i - 1), source.content().charAt(i));
            codePoints[i] = second ? count - 1 : count;
            count += second ? 0 : 1;
        }
        codePoints[source.length()] = count;
    }

    /** Places that no text held so far. */
    public List<Mark> missing() {
        return marks.stream().filter(mark -> !mark.isCue() && !anchored.contains(mark.id())).toList();
    }

    /** The text in pieces, in order. */
    public List<MarkedPiece> pieces(MappedText text) {
        var all = text.source();
        var from = codePoints[all.start()];
        var to = codePoints[all.end()];
        var here = marks.stream().filter(mark -> mark.start() < to && mark.end() > from).toList();
        if (here.isEmpty()) {
            return List.of(MarkedPiece.plain(text.text()));
        }
        var cuts = cuts(text, here);
        return IntStream.range(0, cuts.size() - 1).mapToObj(i -> piece(text, cuts.get(i), cuts.get(i + 1), here))
                .toList();
    }

    /** Where places begin or end, as positions in this text, with both its ends. */
    private List<Integer> cuts(MappedText text, List<Mark> here) {
        var borders = new HashSet<Integer>();
        here.forEach(mark -> {
            borders.add(mark.start());
            borders.add(mark.end());
        });
        var cuts = new TreeSet<Integer>(List.of(0, text.length()));
        for (var i = 1; i < text.length(); i++) {
            var before = position(text, i - 1);
            var at = position(text, i);
            // Between two characters more of the source may lie than either stands for.
            for (var p = before + 1; p <= Math.min(at, before + 64); p++) {
                if (borders.contains(p)) {
                    cuts.add(i);
                }
            }
        }
        return List.copyOf(cuts);
    }

    private MarkedPiece piece(MappedText text, int start, int end, List<Mark> here) {
        var at = position(text, start);
        var last = position(text, end - 1);
        var inside = new ArrayList<Mark>();
        var cue = false;
        for (var mark : here) {
            if (mark.start() <= at && last < mark.end()) {
                cue |= mark.isCue();
                if (!mark.isCue()) {
                    inside.add(mark);
                }
            }
        }
        var words = text.text().substring(start, end);
        var places = inside.stream().map(Mark::number).distinct().toList();
        var next = end < text.length() ? position(text, end) : Integer.MAX_VALUE;
        return places.isEmpty() ? MarkedPiece.plain(words) : new MarkedPiece(words, places,
                inside.stream().map(Mark::id).filter(anchored::add).toList(), cue,
                inside.stream().filter(mark -> mark.end() <= next).map(Mark::number).toList());
    }

    private int position(MappedText text, int i) {
        return codePoints[text.source(i, i + 1).start()];
    }
}
