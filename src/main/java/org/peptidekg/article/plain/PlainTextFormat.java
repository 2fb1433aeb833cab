package org.peptidekg.article.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.peptidekg.article.Block;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.format.Credits;
import org.peptidekg.article.format.HeadingLook;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;

/**
 * Plain text as people paste it from a page: a title, credit lines, sections, numbered heads, bullets under a
 * lead-in, questions with answers. What a line is follows from its length, its last sign and its neighbours.
 */
public final class PlainTextFormat implements ArticleFormat {

    /** Credit lines are looked for in this many pieces from the top. */
    private static final int FRONT = 10;

    @Override
    public List<ArticleDraft> read(InputFile file) {
        return List.of(read(file.source(), TextUnit.of(TextLine.split(file.content()))));
    }

    /** What pieces of a text say that is laid out as plain text. */
    static ArticleDraft read(SourceText source, List<TextUnit> units) {
        var reading = new Reading(source, units);
        reading.run();
        return reading.draft;
    }

    private static final class Reading {

        private static final Pattern QUESTIONS = Pattern.compile(
                "frequently asked|\\bfaqs?\\b|questions (and|&) answers|common questions", Pattern.CASE_INSENSITIVE);

        private static final Pattern ANNOUNCEMENT = Pattern.compile(
                "\\b(below|following|as follows|these|include|includes|including)\\b[^.]{0,60}\\.?$",
                Pattern.CASE_INSENSITIVE);

        private final ArticleDraft draft = new ArticleDraft();
        private final SourceText source;
        private final List<TextUnit> units;
        /** The words of each unit. */
        private final List<MappedText> texts;
        private final ListDepth depth = new ListDepth();
        private int plainLevel = 1;
        private boolean underQuestions;

        Reading(SourceText source, List<TextUnit> units) {
            this.source = source;
            this.units = units;
            this.texts = units.stream().map(unit -> unit.text(source)).toList();
        }

        void run() {
            var i = 0;
            while (i < units.size()) {
                i += add(i);
            }
        }

        /** Adds the block that begins with unit {@code i}; returns how many units it took. */
        private int add(int i) {
            var unit = units.get(i);
            var text = texts.get(i);
            if (unit.isRow() && i + 1 < units.size() && isNextRow(i)) {
                return addTable(i);
            }
            if (unit.marker().isPresent()) {
                addMarked(i, text);
            } else if (i == 0 && HeadingLook.isTitle(text.text(), units.size())) {
                draft.blocks.add(new Block.Heading(1, text));
            } else if (i < FRONT && plainLevel == 1 && Credits.read(text.text(), draft)) {
                addParagraph(text);
            } else if (text.text().endsWith(":")) {
                return addLeadIn(i, text);
            } else if (bareGroup(i) > 1 && isAnnounced()) {
                return addItems(i, bareGroup(i));
            } else if (isHeading(i, text.text())) {
                addHeading(text);
            } else {
                addParagraph(text);
            }
            return 1;
        }

        private void addParagraph(MappedText text) {
            depth.reset();
            draft.blocks.add(new Block.Paragraph(text));
        }

        private void addHeading(MappedText text) {
            depth.reset();
            var question = text.text().endsWith("?");
            if (!question) {
                underQuestions = QUESTIONS.matcher(text.text()).find();
            }
            plainLevel = 2;
            draft.blocks.add(new Block.Heading(question && underQuestions ? 3 : 2, text));
        }

        private void addMarked(int i, MappedText text) {
            if (isNumberedHead(i, text.text())) {
                depth.reset();
                draft.blocks.add(new Block.Heading(plainLevel + 1, text));
            } else {
                draft.blocks.add(new Block.ListItem(depth.of(units.get(i).indent()), text));
            }
        }

        /** A line that ends with a colon leads in a list, with or without bullets; else it may be a heading. */
        private int addLeadIn(int i, MappedText text) {
            var items = i + 1 < units.size() ? bareGroup(i + 1) : 0;
            if (items < 2) {
                items = (int) IntStream.range(i + 1, units.size()).takeWhile(this::isBareItem).count();
            }
            if (items >= 2) {
                addParagraph(text);
                return 1 + addItems(i + 1, items);
            }
            var beforeList = i + 1 < units.size() && units.get(i + 1).marker().isPresent();
            if (!beforeList && i + 1 < units.size() && units.get(i).blankBefore() && HeadingLook.isLabel(text.text())) {
                addHeading(text.slice(0, text.length() - 1).strip());
            } else {
                addParagraph(text);
            }
            return 1;
        }

        private int addItems(int from, int count) {
            texts.subList(from, from + count).forEach(item -> draft.blocks.add(new Block.ListItem(0, item)));
            return count;
        }

        /** How many lines of a list without bullets stand here, right below one another, nothing else among them. */
        private int bareGroup(int from) {
            if (!units.get(from).blankBefore()) {
                return 0;
            }
            var i = from;
            do {
                var unit = units.get(i);
                if (unit.marker().isPresent() || unit.isRow() || unit.lines().size() > 1
                        || !HeadingLook.isListLine(texts.get(i).text())) {
                    return 0;
                }
            } while (!units.get(i++).blankAfter() && i < units.size());
            return i - from;
        }

        /** Whether a heading, or a sentence that says so, stands right before a list. */
        private boolean isAnnounced() {
            if (draft.blocks.isEmpty()) {
                return false;
            }
            var last = draft.blocks.get(draft.blocks.size() - 1);
            return last instanceof Block.Heading heading && heading.level() > 1
                    || last instanceof Block.Paragraph paragraph
                            && ANNOUNCEMENT.matcher(paragraph.text().text()).find();
        }

        private boolean isBareItem(int i) {
            var unit = units.get(i);
            return unit.marker().isEmpty() && !unit.isRow() && HeadingLook.isBareItem(texts.get(i).text())
                    && (i + 1 == units.size() || !units.get(i + 1).isRow()
                            && !(unit.blankBefore() && unit.blankAfter() && isProse(i + 1)));
        }

        private boolean isProse(int i) {
            return units.get(i).marker().isEmpty() && HeadingLook.isProse(texts.get(i).text());
        }

        private boolean isHeading(int i, String text) {
            var unit = units.get(i);
            var last = i + 1 == units.size();
            if (last || !HeadingLook.isHeading(text) || !unit.blankBefore() && !text.endsWith("?")) {
                return false;
            }
            return unit.blankBefore() && unit.blankAfter() || units.get(i + 1).marker().isPresent()
                    || units.get(i + 1).isRow() || isProse(i + 1);
        }

        /** "3. Anxiety reduction" alone between blank lines with prose below, and not an item of a list. */
        private boolean isNumberedHead(int i, String text) {
            var unit = units.get(i);
            var number = unit.marker().orElseThrow().number();
            if (number < 0 || !unit.blankBefore() || !HeadingLook.isHeading(text) || i + 1 == units.size()) {
                return false;
            }
            var previous = i == 0 ? -1 : units.get(i - 1).marker().map(TextLine.Marker::number).orElse(-1);
            var next = units.get(i + 1);
            var goesOn = draft.blocks.size() > 0 && previous > 0
                    && draft.blocks.get(draft.blocks.size() - 1) instanceof Block.ListItem;
            return !goesOn && next.marker().map(marker -> marker.number() < 0).orElse(true)
                    && (unit.blankAfter() || isProse(i + 1));
        }

        private boolean isNextRow(int i) {
            var next = units.get(i + 1);
            return next.isRow() && !next.blankBefore()
                    && next.lines().get(0).tabs() == units.get(i).lines().get(0).tabs();
        }

        private int addTable(int i) {
            depth.reset();
            var rows = new ArrayList<List<MappedText>>();
            var j = i;
            rows.add(cells(units.get(j)));
            while (j + 1 < units.size() && isNextRow(j)) {
                rows.add(cells(units.get(++j)));
            }
            draft.blocks.add(new Block.Table(rows.get(0), List.copyOf(rows.subList(1, rows.size()))));
            return rows.size();
        }

        private List<MappedText> cells(TextUnit unit) {
            var line = unit.lines().get(0);
            var cells = new ArrayList<MappedText>();
            var start = line.start();
            for (var i = line.start(); i <= line.end(); i++) {
                if (i == line.end() || source.content().charAt(i) == '\t') {
                    cells.add(MappedText.of(source, start, i).strip());
                    start = i + 1;
                }
            }
            return List.copyOf(cells);
        }
    }
}
