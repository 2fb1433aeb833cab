package org.peptidekg.article.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;

/**
 * One or more lines of plain text that belong together: a paragraph, a heading, a list item, or a row of cells.
 *
 * @param lines the lines, the marker of a list item still in the first
 * @param blankBefore whether nothing stands directly above
 * @param blankAfter whether nothing stands directly below
 */
record TextUnit(List<TextLine> lines, Optional<TextLine.Marker> marker, boolean blankBefore, boolean blankAfter) {

    /** Longest line that a person or a program is taken to have broken by hand. */
    private static final int WIDEST_WRAP = 130;
    /** Share of the widest line that a line with the next word must reach to count as broken for want of room. */
    private static final double FULL = .8;
    private static final Pattern TAIL = Pattern.compile("[^\\s.:]+(?: [^\\s.:]+)?\\.");
    private static final Optional<TextLine.Marker> NO_MARKER = Optional.empty();

    int indent() {
        return lines.get(0).indent();
    }

    boolean isRow() {
        return marker.isEmpty() && lines.size() == 1 && lines.get(0).tabs() > 0;
    }

    /** The words, the marker left out; line breaks become blanks. */
    MappedText text(SourceText source) {
        var from = lines.get(0).start() + marker.map(TextLine.Marker::length).orElse(0);
        if (lines.size() == 1) {
            return MappedText.of(source, from, lines.get(0).end()).strip();
        }
        var builder = new MappedText.Builder(source);
        builder.appendSource(from, lines.get(0).end());
        for (var i = 1; i < lines.size(); i++) {
            builder.append(' ', lines.get(i - 1).end(), lines.get(i).start());
            builder.appendSource(lines.get(i).start(), lines.get(i).end());
        }
        return builder.build().strip();
    }

    static List<TextUnit> of(List<TextLine> lines) {
        return of(lines, wrapWidth(lines));
    }

    /** @param width characters of a full line; 0 if lines are not broken for want of room */
    static List<TextUnit> of(List<TextLine> lines, int width) {
        var units = new ArrayList<TextUnit>();
        List<TextLine> open = null;
        var openMarker = NO_MARKER;
        var blankBefore = true;
        var openBlankBefore = true;
        for (var line : lines) {
            if (line.isGap()) {
                close(units, open, openMarker, openBlankBefore, true);
                open = null;
                blankBefore = true;
                continue;
            }
            var marker = open != null && isMidSentence(line, open, width) ? NO_MARKER : line.marker();
            if (open != null && marker.isEmpty() && continues(line, open, openMarker, width)) {
                open.add(line);
            } else {
                close(units, open, openMarker, openBlankBefore, false);
                open = new ArrayList<>(List.of(line));
                openMarker = marker;
                openBlankBefore = blankBefore;
            }
            blankBefore = false;
        }
        close(units, open, openMarker, openBlankBefore, true);
        return units;
    }

    private static void close(List<TextUnit> units, List<TextLine> open, Optional<TextLine.Marker> marker,
            boolean blankBefore, boolean blankAfter) {
        if (open != null) {
            units.add(new TextUnit(List.copyOf(open), marker, blankBefore, blankAfter));
        }
    }

    /** The widest line of a text whose paragraphs are broken into lines by hand, 0 if they are not. */
    private static int wrapWidth(List<TextLine> lines) {
        var lengths = lines.stream().filter(line -> !line.isGap())
                .mapToInt(line -> line.indent() + line.text().length()).toArray();
        var wide = Arrays.stream(lengths).filter(length -> length > WIDEST_WRAP).count();
        if (wide * 20 > lengths.length) {
            return 0;
        }
        return Arrays.stream(lengths).filter(length -> length <= WIDEST_WRAP).max().orElse(0);
    }

    private static boolean continues(TextLine line, List<TextLine> open, Optional<TextLine.Marker> marker, int width) {
        var last = open.get(open.size() - 1);
        if (line.tabs() > 0 || last.tabs() > 0) {
            return false;
        }
        if (marker.isPresent() && line.indent() > open.get(0).indent()) {
            return true;
        }
        return width > 0 && (isFull(last, line, width) || Character.isLowerCase(line.text().codePointAt(0))
                || isTail(line, last));
    }

    /** A word or two with a full stop are the end of the sentence above: "It raises" / "BDNF." */
    private static boolean isTail(TextLine line, TextLine last) {
        return TAIL.matcher(line.text()).matches() && Character.isLetter(last.text().charAt(last.text().length() - 1))
                && last.text().indexOf(' ') > 0;
    }

    private static boolean isFull(TextLine last, TextLine next, int width) {
        return last.indent() + last.text().length() + 1 + next.firstWord().length() > width * FULL;
    }

    /** Whether a line that looks like a list item is the rest of a sentence: "... a dose of" / "5. mg". */
    private static boolean isMidSentence(TextLine line, List<TextLine> open, int width) {
        var last = open.get(open.size() - 1);
        var number = line.marker().map(TextLine.Marker::number).orElse(-1);
        return width > 0 && number > 1 && open.get(0).marker().isEmpty() && isFull(last, line, width)
                && Character.isLetter(last.text().charAt(last.text().length() - 1));
    }
}
